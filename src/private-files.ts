import fs from 'node:fs'
import path from 'node:path'

/** The data folder itself, and the database in it; what else a person keeps there is theirs. Gives how many were open to others. */
export function makeDataPrivate(dataDir: string, database: string): number {
  const top = tighten(dataDir, 0o700) ? 1 : 0
  return top + (fs.existsSync(database) ? makePrivate(database) : 0)
}

/**
 * Makes a folder and everything in it its owner's alone: folders 0700, files 0600, whatever the umask was. Gives how many were open to others.
 * What vanishes meanwhile is passed over. Links are not followed.
 */
function makePrivate(folder: string): number {
  let changed = tighten(folder, 0o700) ? 1 : 0
  for (const entry of fs.readdirSync(folder, { withFileTypes: true })) {
    const at = path.join(folder, entry.name)
    if (entry.isDirectory()) changed += makePrivate(at)
    else if (entry.isFile() && tighten(at, 0o600)) changed += 1
  }
  return changed
}

function tighten(at: string, mode: number): boolean {
  try {
    if ((fs.statSync(at).mode & 0o077) === 0) return false
    fs.chmodSync(at, mode)
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return false
    throw error
  }
}
