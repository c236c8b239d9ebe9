#!/usr/bin/env node
// Writes a migration from the difference between prisma/schema.prisma and prisma/migrations, or proves that there is none.
//
//   npm run migration:new -- add_account_city    writes prisma/migrations/<UTC time>_add_account_city/migration.sql; read it before you commit it
//   npm run migration:check                      exit 1 and the missing SQL when schema and migrations differ
//
// `prisma migrate` would download an engine. This uses the same engine compiled to WebAssembly, on two throw-away databases in memory.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { PrismaPg } from '@prisma/adapter-pg'
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from '@prisma/driver-adapter-utils'

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)))
const schema = path.join(root, 'prisma/schema.prisma')
const folder = path.join(root, 'prisma/migrations')
const lockfile = path.join(folder, 'migration_lock.toml')

process.exit(await main(process.argv[2]))

async function main(argument) {
  if (!argument) {
    console.error('Give the migration a name: npm run migration:new -- add_account_city')
    return 2
  }
  const missing = await missingSql()
  if (missing === undefined) {
    console.log('schema and migrations agree')
    return 0
  }
  if (argument === '--check') {
    console.error(
      `prisma/schema.prisma is ahead of prisma/migrations (npm run migration:new -- <name>):\n${missing}`,
    )
    return 1
  }
  const time = new Date().toISOString().replace(/\D/g, '').slice(0, 14)
  const name = `${time}_${argument.replace(/\W+/g, '_')}`
  await mkdir(path.join(folder, name), { recursive: true })
  await writeFile(path.join(folder, name, 'migration.sql'), missing)
  if (!existsSync(lockfile))
    await writeFile(lockfile, '# Written once; `prisma migrate` reads it.\nprovider = "postgresql"\n')
  console.log(`prisma/migrations/${name}/migration.sql\n\n${missing}`)
  return 0
}

/** The SQL that leads from the migrations to the schema; undefined when there is none to write. */
async function missingSql() {
  const engine = await openEngine()
  const names = existsSync(folder)
    ? (await readdir(folder, { withFileTypes: true }))
        .filter((entry) => entry.isDirectory())
        .map((entry) => entry.name)
    : []
  const migrations = {
    tag: 'migrations',
    baseDir: folder,
    lockfile: {
      path: 'migration_lock.toml',
      content: existsSync(lockfile) ? await readFile(lockfile, 'utf8') : null,
    },
    shadowDbInitScript: '',
    migrationDirectories: await Promise.all(
      names.sort().map(async (name) => ({
        path: name,
        migrationFile: {
          path: 'migration.sql',
          content: { tag: 'ok', value: await readFile(path.join(folder, name, 'migration.sql'), 'utf8') },
        },
      })),
    ),
  }
  const difference = await engine.diff({
    from: names.length > 0 ? migrations : { tag: 'empty' },
    to: { tag: 'schemaDatamodel', files: [{ path: schema, content: await readFile(schema, 'utf8') }] },
    script: true,
    exitCode: true,
    filters: { externalTables: [], externalEnums: [] },
  })
  return difference.exitCode === 0 ? undefined : difference.stdout
}

/** Loads the engine by hand: its own index.js wants a flag that Node 20 calls experimental. */
async function openEngine() {
  globalThis.PRISMA_WASM_PANIC_REGISTRY ??= {
    message: '',
    get() {
      return this.message
    },
    set_message(value) {
      this.message = value
    },
  }
  const glue = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg')
  const engine = await import(pathToFileURL(glue))
  const module = new WebAssembly.Module(await readFile(glue.replace(/\.js$/, '.wasm')))
  const instance = new WebAssembly.Instance(module, { './schema_engine_bg.js': engine })
  engine.__wbg_set_wasm(instance.exports)
  instance.exports.__wbindgen_start()
  const adapter = bindMigrationAwareSqlAdapterFactory(await memoryFactory())
  const opened = await engine.SchemaEngine.new(
    { datamodels: [[schema, await readFile(schema, 'utf8')]] },
    () => {},
    adapter,
  )
  return {
    /** The engine names errors of the database by a number; here they come out as they were. */
    async diff(input) {
      try {
        return await opened.diff(input)
      } catch (error) {
        const id = /(?:id|code)\D*(\d+)/i.exec(String(error?.message))?.[1]
        throw adapter.errorRegistry.consumeError?.(Number(id ?? 0))?.error ?? error
      }
    },
  }
}

/** A driver for the engine: a database in memory for the schema, another for what the engine calls its shadow. */
async function memoryFactory() {
  // The built program's own stream. A build that fails on types has still written it.
  spawnSync(process.execPath, [path.join(root, 'scripts/build.mjs'), '--if-stale', '--quiet'], {
    stdio: 'ignore',
  })
  const { openInMemory } = await import('../dist/src/db/embedded/memory.js')
  const open = async () => {
    const { pool, close } = await openInMemory()
    const adapter = await new PrismaPg(pool).connect()
    return withEngineNeeds(adapter, close)
  }
  const { pool } = await openInMemory()
  const factory = new PrismaPg(pool)
  factory.connect = open
  factory.connectToShadowDb = open
  return factory
}

/** Two things the stock adapter lacks: the type "char" (oid 18), and scripts with semicolons inside bodies and strings. */
function withEngineNeeds(adapter, close) {
  const queryRaw = adapter.queryRaw.bind(adapter)
  const performIO = adapter.performIO.bind(adapter)
  adapter.queryRaw = async (query) => {
    const result = await performIO(query)
    const isChar = result.fields.map((field) => field.dataTypeID === 18)
    adapter.performIO = async () => ({
      ...result,
      fields: result.fields.map((field, at) => (isChar[at] ? { ...field, dataTypeID: 25 } : field)),
    })
    try {
      const rows = await queryRaw(query)
      return {
        ...rows,
        columnTypes: rows.columnTypes.map((type, at) => (isChar[at] ? ColumnTypeEnum.Character : type)),
      }
    } finally {
      adapter.performIO = performIO
    }
  }
  adapter.executeScript = async (script) => {
    await adapter.client.query(script).catch((error) => adapter.onError(error))
  }
  adapter.dispose = close
  return adapter
}
