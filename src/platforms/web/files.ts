import { readdirSync, readFileSync } from 'node:fs'
import { extname } from 'node:path'
import { gzipSync } from 'node:zlib'

/**
 * The page's own files, beside this one also when compiled. All are read once at start:
 * a path from outside never reaches the file system.
 */

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
}

export type Asset = { type: string; plain: Buffer; gzip: Buffer }

/** By file name. `index.html` has the token and the run filled in; both are letters, digits, `-` and `_` only. */
export function readAssets(fill: { token: string; run: string }): Map<string, Asset> {
  const folder = new URL('./assets/', import.meta.url)
  const assets = new Map<string, Asset>()
  for (const name of readdirSync(folder)) {
    const type = TYPES[extname(name)]
    if (!type) continue
    const text = readFileSync(new URL(name, folder), 'utf8')
    const plain = Buffer.from(text.replace('{{token}}', fill.token).replace('{{run}}', fill.run))
    assets.set(name, { type, plain, gzip: gzipSync(plain) })
  }
  return assets
}
