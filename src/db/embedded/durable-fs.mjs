// @ts-check
// Plain JavaScript, because Node 20 runs no TypeScript in a worker thread: the sources and dist use this same file.
import fs from 'node:fs'
import { NodeFS } from '@electric-sql/pglite/nodefs'

/** Errno of a failed write as the WebAssembly C library numbers it (EIO). */
const EIO = 29

let syncs = 0

/** How often a file was really synced to the disk since this thread began. */
export function syncCount() {
  return syncs
}

/**
 * PGlite's file system with an fsync that syncs. Its own is a no-op (PGlite 1107): commits survive a killed process, but not a power cut.
 * Reaches into emscripten's NODEFS, so opening asserts that fsync is on and a test counts one.
 */
export class DurableFs extends NodeFS {
  /**
   * @override
   * @type {NodeFS["init"]}
   */
  async init(pglite, options) {
    const result = await super.init(pglite, options)
    const emscripten = result.emscriptenOpts
    const before = emscripten.preRun ?? []
    emscripten.preRun = [...(Array.isArray(before) ? before : [before]), withFsync]
    return result
  }
}

/** @param {any} module The emscripten module of PGlite, before it runs. */
function withFsync(module) {
  const files = module.NODEFS
  files.stream_ops.fsync = (/** @type {{ nfd?: number, node: unknown }} */ stream) => {
    try {
      if (typeof stream.nfd === 'number') fs.fsyncSync(stream.nfd)
      else syncPath(files.realPath(stream.node))
      syncs += 1
      return 0
    } catch {
      // PostgreSQL stops at a failed fsync and recovers from its log: the only honest answer.
      return EIO
    }
  }
}

/** Folders have no descriptor of their own here. @param {string} path */
function syncPath(path) {
  const descriptor = fs.openSync(path, 'r')
  try {
    fs.fsyncSync(descriptor)
  } finally {
    fs.closeSync(descriptor)
  }
}
