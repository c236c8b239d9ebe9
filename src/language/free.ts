import { accountOfPeople } from './account-mentions.ts'
import type { ReadContext } from './context.ts'
import { dealsIn } from './deal-mentions.ts'
import type { Heard } from './heard.ts'
import type { Range } from './sections.ts'
import type { Subject } from './subject.ts'
import { type Folded, fold, sourceOf } from './text.ts'

/**
 * What a sentence is about, wherever in it that stands: a deal or step by its code, an account by name or by one of its people, a deal by words of
 * its name. Of several accounts the first.
 */
export function subjectIn(heard: Heard, context: ReadContext): Subject {
  const { folded, entities } = heard
  const nothing: Subject = { guessed: false, candidates: [], end: 0 }
  const step = entities.codes.find(({ kind }) => kind === 'step')
  const [coded] = entities.deals
  if (coded) {
    const account = coded.deal && context.names.get(coded.deal.accountId)
    return {
      ...nothing,
      dealCode: coded.code,
      ...(coded.deal && { deal: coded.deal }),
      ...(account && { account }),
      ...(step && { step: step.code }),
      end: coded.end,
    }
  }
  const base: Subject = { ...nothing, ...(step && { step: step.code, end: step.end }) }
  const [named] = entities.accounts
  if (named?.found.kind === 'several') {
    const said = sourceOf(folded, named.start, named.end)
    const names = named.found.accounts.map(({ name }) => name).join('、')
    return {
      ...base,
      candidates: named.found.accounts,
      problem: { field: 'account', key: 'whichAccount', data: { said, names, fit: String(named.found.fit) } },
      end: named.end,
    }
  }
  if (named?.found.kind === 'one') {
    const { account, sure, others } = named.found
    const [deal, another] = dealsIn(folded.text, [account.id], context).filter(
      ({ end, start }) => end > start,
    )
    return {
      ...base,
      account,
      ...(deal && !another && deal.confidence === 'understood' && { deal: deal.deal }),
      guessed: !sure,
      candidates: sure ? [] : [account, ...others],
      end: named.end,
    }
  }
  const told = accountOfPeople(heard, { unknown: [] }, context)
  const [first] = told?.accounts ?? []
  return {
    ...base,
    ...(first && { account: first.account }),
    guessed: first?.confidence === 'guessed',
    candidates: told?.candidates ?? [],
    ...(told?.problem && { problem: told.problem }),
  }
}

/** The message without what it is about: accounts and deals become spaces, so that every other place stays what it is. */
export function withoutSubject({ folded, entities }: Heard): Folded {
  return blanked(folded, [...entities.accounts, ...entities.deals])
}

function blanked(folded: Folded, ranges: readonly Range[]): Folded {
  let source = folded.source
  for (const { start, end } of ranges) {
    const from = folded.from[start] ?? 0
    const to = folded.to[end - 1] ?? from
    source = source.slice(0, from) + ' '.repeat(to - from) + source.slice(to)
  }
  return fold(source)
}
