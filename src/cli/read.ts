import { readFileSync } from 'node:fs'
import { readingJson } from '../language/json.ts'
import { readMessage } from '../language/read.ts'
import { problemWords } from '../reading/cards.ts'
import { readingContext } from '../reading/context-store.ts'
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
            .split(/\r?\n/)
            .filter(Boolean)
    await session.store.read(async (work) => {
      const person = name
        ? await personNamed(work, name)
        : { id: 0, role: 'admin' as const, teamId: null, locale: null }
      for (const text of lines) {
        const reading = readMessage(text, await readingContext(work, person, text))
        const found = readingJson(reading, (problem) =>
          problemWords(problem, langFor(session, person.locale)),
        )
        console.log(JSON.stringify(found, null, 'text' in texts ? 2 : 0))
      }
    })
    return 0
  })
}
