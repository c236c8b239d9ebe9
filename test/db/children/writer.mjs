// A process of its own on the program as built: opens the data folder and does as told until it is killed.
//   node writer.mjs <folder> hold     opens and waits
//   node writer.mjs <folder> write    three writers at once; prints `ack <name>` after each commit
import { openDatabase } from '../../../dist/src/db/open.js'

const [, , dataDir, what] = process.argv
const log = { debug() {}, info() {}, warn() {}, error() {} }

try {
  const { db } = await openDatabase({ dataDir }, log)
  console.log('open')
  if (what === 'write') await Promise.all(['a', 'b', 'c'].map((writer) => write(db, writer)))
  else setInterval(() => {}, 1_000)
} catch (error) {
  console.log(`refused ${error.constructor.name}: ${error.message}`)
  process.exit(1)
}

/** Every commit has two rows, so that half of one would be seen. */
async function write(db, writer) {
  const run = Date.now()
  for (let n = 0; ; n += 1) {
    const name = `${writer}-${run}-${n}`
    await db.$transaction(async (tx) => {
      await tx.setting.create({ data: { key: `first ${name}`, value: n } })
      await tx.setting.create({ data: { key: `second ${name}`, value: n } })
    })
    console.log(`ack ${name}`)
  }
}
