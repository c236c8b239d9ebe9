import { readdirSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import { handlers, jobs } from '../../handlers/index.ts'
import type { Room } from '../../src/bot/handler.ts'

const folder = path.resolve(import.meta.dirname, '../../handlers')
const nouns = readdirSync(folder, { withFileTypes: true }).flatMap((each) =>
  each.isDirectory() ? each.name : [],
)

test('each noun lists what it does, no intent and no job stands in two of them, and nothing is routed elsewhere', async () => {
  const rooms = await Promise.all(
    nouns.map(async (noun): Promise<Room> => {
      const contents = await import(pathToFileURL(path.join(folder, noun, 'index.ts')).href)
      return contents[noun]
    }),
  )

  const intents = rooms.flatMap((room) => Object.keys(room.intents))
  const names = rooms.flatMap((room) => room.jobs.map(({ name }) => name))

  expect(intents.sort()).toEqual(Object.keys(handlers).sort())
  expect(new Set(intents).size).toBe(intents.length)
  expect(names.sort()).toEqual(jobs.map(({ name }) => name).sort())
  expect(new Set(names).size).toBe(names.length)
})
