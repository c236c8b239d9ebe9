import { statSync } from 'node:fs'
import { resolve, sep } from 'node:path'

const SENTENCES: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file, or no such folder to write it in',
  EISDIR: 'is a folder: name a file',
  EEXIST: 'is there already: give another name, or remove it',
  ENOTDIR: 'is a file: name a folder, or for an export a file that ends with .xlsx',
  EACCES: 'cannot be read or written by this user',
  EPERM: 'cannot be read or written by this user',
  EROFS: 'cannot be written: the disk is read-only',
}

/** Files are written beside the one that was named, and renamed when they are whole. */
const PARTS = /(?:\.unchecked)?(?:\.part)?$|\/\.kam-restore-[^/]*$/

/** What is wrong with a file or folder that was named on the command line; undefined: the error is about something else. */
export function ownPathSentence(error: unknown, argv: readonly string[]): string | undefined {
  const { code, path, syscall } = error as { code?: string; path?: string; syscall?: string }
  const sentence = code === 'EEXIST' && syscall === 'mkdir' ? SENTENCES.ENOTDIR : SENTENCES[code ?? '']
  if (!sentence) return undefined
  // The first word is the command: `kam import imports.csv` names one path.
  const words = argv.filter((each) => !each.startsWith('-')).slice(1)
  // Node says of a folder that was read as a file what it is, but not its path.
  const named = path
    ? words.find((each) => `${resolve(path).replace(PARTS, '')}${sep}`.startsWith(`${resolve(each)}${sep}`))
    : code === 'EISDIR'
      ? words.find((each) => statSync(each, { throwIfNoEntry: false })?.isDirectory())
      : undefined
  return named && `${named}: ${sentence}`
}
