import { createReadStream } from 'node:fs'
import { readdir, readFile, stat } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import { csvLines, type Line } from './csv.ts'
import { type Fault, FileFault, type Findings, fault, find } from './fault.ts'
import { type KindName, kindCalled, kindNames, nearest } from './kinds.ts'
import { workbookSheets } from './workbook.ts'

/** One file or sheet of a known kind, not read yet. */
export type Source = {
  kind: KindName
  /** As people know it: `accounts.csv`, or `company.xlsx[accounts]`. */
  file: string
  /** Bytes of the file, for progress; a sheet is in memory already and counts none. */
  bytes: number
  lines(progress?: (bytes: number) => void): AsyncIterable<Line> | Iterable<Line>
}

/** Largest workbook file: a workbook is held in memory, CSV files may have any size. */
const LARGEST_WORKBOOK = 50 * 1024 * 1024

/**
 * The import files at a path: one file, or all CSV and XLSX files of a folder (other files are left alone), in the order
 * in which kinds refer to each other. What is wrong with names or workbooks is added to `findings`.
 */
export async function sourcesAt(path: string, findings: Findings): Promise<Source[]> {
  const found = await stat(path).catch(() => undefined)
  if (!found) {
    find(findings, { file: path, line: 1, ...fault('noPath') })
    return []
  }
  const names = found.isDirectory() ? (await readdir(path)).filter(isImportFile).sort() : [path]
  if (names.length === 0) find(findings, { file: path, line: 1, ...fault('emptyFolder') })
  const sources: Source[] = []
  for (const name of names) {
    const full = found.isDirectory() ? join(path, name) : path
    sources.push(...(await sourcesOf(basename(name), full, findings)))
  }
  return inOrder(sources)
}

/** The import files in one file that was sent: its name says whether it is CSV or XLSX. */
export async function sourcesIn(name: string, bytes: Buffer, findings: Findings): Promise<Source[]> {
  if (isWorkbook(name)) return inOrder(await sheetsOf(name, bytes, findings))
  const kind = kindOfFile(name, findings)
  return kind
    ? [{ kind, file: name, bytes: bytes.length, lines: (progress) => csvLines(once(bytes), progress) }]
    : []
}

async function sourcesOf(name: string, full: string, findings: Findings): Promise<Source[]> {
  const { size } = await stat(full)
  if (isWorkbook(name)) {
    if (size <= LARGEST_WORKBOOK) return sheetsOf(name, await readFile(full), findings)
    const most = String(LARGEST_WORKBOOK / 1024 / 1024)
    find(findings, { file: name, line: 1, ...fault('largeWorkbook', most) })
    return []
  }
  const kind = kindOfFile(name, findings)
  if (!kind) return []
  return [{ kind, file: name, bytes: size, lines: (progress) => csvLines(createReadStream(full), progress) }]
}

/** Sheets called after a kind; a workbook of one sheet may be called after its kind itself. */
async function sheetsOf(name: string, bytes: Buffer, findings: Findings): Promise<Source[]> {
  try {
    const sheets = await workbookSheets(bytes)
    return sheets.flatMap(({ title, lines }) => {
      const kind = kindCalled(title) ?? (sheets.length === 1 ? kindCalled(stem(name)) : undefined)
      const file = `${name}[${title}]`
      if (kind) return [{ kind, file, bytes: 0, lines: () => lines }]
      if (lines.length > 0) find(findings, { file, line: 1, ...unknownKind('sheet', title) })
      return []
    })
  } catch (error) {
    if (!(error instanceof FileFault)) throw error
    find(findings, { file: name, line: error.line, ...error.fault })
    return []
  }
}

function kindOfFile(name: string, findings: Findings): KindName | undefined {
  const kind = isImportFile(name) ? kindCalled(stem(name)) : undefined
  if (!kind) find(findings, { file: name, line: 1, ...unknownKind('file', stem(name)) })
  return kind
}

function unknownKind(what: 'file' | 'sheet', title: string): Fault {
  const near = nearest(title, kindNames)
  return near ? fault('nearKind', what, near) : fault('unknownKind', what, kindNames.join(', '))
}

/** Hidden files and the lock files of spreadsheets (`~$accounts.xlsx`) are none. */
function isImportFile(name: string): boolean {
  return !/^[.~]/.test(basename(name)) && /^\.(csv|xlsx)$/i.test(extname(name))
}

function isWorkbook(name: string): boolean {
  return extname(name).toLowerCase() === '.xlsx'
}

function stem(name: string): string {
  return basename(name, extname(name))
}

function inOrder(sources: Source[]): Source[] {
  return sources.sort((a, b) => kindNames.indexOf(a.kind) - kindNames.indexOf(b.kind))
}

async function* once(bytes: Buffer): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length || at === 0; at += 65_536) yield bytes.subarray(at, at + 65_536)
}
