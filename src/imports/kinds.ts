import { oneForm } from '../domain/clean.ts'
import { distance } from '../domain/distance.ts'
import { FILE_FACTS, type FileFactName } from '../facts/kinds.ts'
import type { Kind } from './kind.ts'
import { activityKinds } from './kinds-activity.ts'
import { complaintKinds } from './kinds-complaints.ts'
import { dealKinds } from './kinds-deals.ts'
import { factKinds } from './kinds-facts.ts'
import { learnKinds } from './kinds-learn.ts'
import { requestKinds } from './kinds-requests.ts'
import { whoKinds } from './kinds-who.ts'

const { contacts, wall, ...facts } = Object.fromEntries(
  Object.keys(FILE_FACTS).map((name) => [name, factKinds[name as FileFactName]]),
) as Record<FileFactName, Kind>
const { complaints, ...more } = complaintKinds

/**
 * Every kind of import file, in the order they are read and written: what others refer to comes first.
 * English names are the outside contract; Chinese ones are synonyms.
 */
const kinds = {
  ...whoKinds,
  contacts,
  ...dealKinds,
  ...requestKinds,
  ...activityKinds,
  wall,
  complaints,
  ...facts,
  ...more,
  ...learnKinds,
} satisfies Record<string, Kind>

export type KindName = keyof typeof kinds

export const kindNames = Object.keys(kinds) as KindName[]

/** The table row of a kind, typed as any kind. */
export function kindOf(name: KindName): Kind {
  return kinds[name]
}

/** The kind a file or sheet is called after, in English or Chinese, whatever its case; undefined when it is none. */
export function kindCalled(title: string): KindName | undefined {
  const bare = title.replace(AFTER_NAME, '')
  for (const each of [title, bare, bare.replace(/^.* - /, '')]) {
    const plain = plainHeader(each)
    const found = kindNames.find(
      (kind) => kind === plain || kindOf(kind).zh.some((zh) => plainHeader(zh) === plain),
    )
    if (found) return found
  }
  return undefined
}

/** What programs and people put behind the name of a file or a sheet: `(1)`, ` - Copy`, `- 副本`, `-Table 1`, `_20260601`, `_v2`. */
const AFTER_NAME =
  /(?:[\s_.-]*(?:[(（]\d+[)）]|copy|副本|final|最终版?|终版|v\d+|表格? ?\d+|table ?\d+|(?:19|20)\d{2}[-_.]?\d{2}[-_.]?\d{2}|utf-?8))+$/i

/** The column a header means, in English or Chinese; undefined when it is none of this kind. */
export function columnCalled(kind: KindName, header: string): string | undefined {
  const plain = plainHeader(header)
  return Object.entries(kindOf(kind).columns).find(
    ([column, { zh }]) => column === plain || zh.some((one) => plainHeader(one) === plain),
  )?.[0]
}

/** `Stage Entered` and `stage-entered` are `stage_entered`; full-width letters are letters, a mark for "must be filled" is none. */
function plainHeader(header: string): string {
  return (
    oneForm(header)
      .normalize('NFKC')
      .trim()
      .toLowerCase()
      .replace(/[\s*]*\((?:必填|选填|可选|可不填|required|optional)\)[\s*]*/g, '')
      .replace(/^\*|\*$/g, '')
      .trim()
      // A line break in a header of Chinese is where its column is narrow.
      .replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, '')
      .replace(/[\s-]+/g, '_')
  )
}

/** The choice that differs from `word` by the fewest letters, when it is near enough to be a slip. */
export function nearest(word: string, choices: readonly string[]): string | undefined {
  const plain = plainHeader(word).slice(0, 60)
  const near = choices.flatMap((choice) => {
    const most = Math.max(1, Math.floor(choice.length / 3))
    const away = distance(plain, choice, most)
    return away <= most ? [{ choice, away }] : []
  })
  return near.sort((a, b) => a.away - b.away)[0]?.choice
}
