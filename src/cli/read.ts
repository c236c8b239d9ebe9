import { readFileSync } from 'node:fs'
import { readingJson } from '../language/json.ts'
import type { Problem } from '../language/problem.ts'
import { problemWords } from '../reading/cards.ts'
import { hearOf } from '../reading/listen.ts'
import { langFor, personNamed } from './person.ts'
import { withSession } from './session.ts'

/** `kam read --at <instant> --as <person> --json -- <text>`, or `--file <path>`: one message a line in, one JSON object a line out. */
export async function read(
  at: Date | undefined,
  name: string | undefined,
  texts: { text: string } | { file: string },
): Promise<number> {
  return withSession(at, async (session) => {
    const lines =
      'text' in texts
        ? [texts.text]
        : readFileSync(texts.file, 'utf8')
            .replace(/^\uFEFF/, '')
            .replace(/(?:\r?\n)+$/, '')
            .split(/\r?\n/)
    await session.store.read(async (work) => {
      const person = name
        ? await personNamed(work, name)
        : { id: 0, role: 'admin' as const, teamId: null, locale: null }
      for (const text of lines) {
        const { read, known, context } = await hearOf(work, person, text)
        const state = { pending: known.pendingId !== undefined, entry: known.entryId !== undefined }
        const say = (problem: Problem): string => problemWords(problem, langFor(session, person.locale))
        const found = readingJson(read.reading, context, say, state)
        console.log(JSON.stringify(found, null, 'text' in texts ? 2 : 0))
      }
    })
    return 0
  })
}
