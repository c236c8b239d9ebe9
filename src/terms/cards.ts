import { button, buttons, card, facts, form, list, primary, quiet, text } from '../cards/build.ts'
import type { Card } from '../cards/card.ts'
import { formatterFor, type Speech, speak } from '../cards/speech.ts'
import type { Lang } from '../domain/lang.ts'
import type { Policy } from '../domain/policy.ts'
import { CONDITIONS, type Condition, type Granted, type Step, type Terms } from '../domain/terms.ts'
import { termsEn } from './words.en.ts'
import { termsZh } from './words.zh.ts'

export const termsWords = { zh: termsZh, en: termsEn }

type S = Speech<typeof termsZh>
type Account = { code: string; name: string; aliases: readonly string[]; tier: string | null }
type Deal = { code: string; name: string }

/** `降价 8%`, `8% off`; `账期 60 天`, `payment in 60 days`. */
export function sayTerms({ condition, value }: Terms, lang: Lang): string {
  const w = termsWords[lang]
  return w.says[condition](amountOf(condition, value, lang))
}

function amountOf(condition: Condition, value: number, lang: Lang): string {
  const w = termsWords[lang]
  return condition === 'discount' ? w.percent(value) : w.days(value)
}

/** `8% off (AP7), payment in 60 days (AP9)`; empty where nothing was granted. */
export function grantedWords(granted: readonly Granted[], lang: Lang): string {
  const w = termsWords[lang]
  return formatterFor(lang).list(granted.map((each) => w.grantedBy(sayTerms(each, lang), each.code)))
}

/** What it is about: the deal, else the account. */
export function aboutTerms(account: Account, deal: Deal | undefined, lang: Lang): string {
  const f = formatterFor(lang)
  return deal ? `${deal.code} ${f.deal(deal.name)}` : f.account(account)
}

/** `销售经理`, `sales manager and finance`: who decides on a step. */
function decidersOf({ who }: Step, lang: Lang): string {
  const f = formatterFor(lang)
  return f.list(who.map((one) => (typeof one === 'object' ? one.name : f.terms.role[one])))
}

/** `up to 15%: sales director`: a step of the ladder. */
export function rangeWords(condition: Condition, step: Step, lang: Lang): string {
  return termsWords[lang].upTo(amountOf(condition, step.to, lang), decidersOf(step, lang))
}

/** `5% 以内不用申请；8% 以内 销售经理；15% 以内 销售总监`: what may be asked for, in a sentence. */
export function ladderWords(
  condition: Condition,
  tier: string | null,
  { terms }: Pick<Policy, 'terms'>,
  lang: Lang,
): string {
  const w = termsWords[lang]
  const { free, steps } = terms[condition]
  const upTo = free[tierOf(tier)]
  const say = (value: number) => amountOf(condition, value, lang)
  return [
    ...(upTo > 0 ? [w.free(say(upTo))] : []),
    ...steps.filter(({ to }) => to > upTo).map((step) => rangeWords(condition, step, lang)),
  ].join(lang === 'zh' ? '；' : '; ')
}

function tierOf(tier: string | null): 'A' | 'B' | 'C' | 'D' {
  return tier === 'A' || tier === 'B' || tier === 'C' ? tier : 'D'
}

/** The three questions of S30, before anybody is asked. `problem`: an answer is missing or says nothing. */
export function termsFormCard(
  about: { account: Account; deal: Deal | undefined; terms: Terms },
  typed: { wants: string; offer: string; result: string },
  problem: boolean,
  lang: Lang,
): Card {
  const { w } = speak(termsWords, lang)
  const { account, deal, terms } = about
  const what = sayTerms(terms, lang)
  return card(
    lang,
    { title: w.form.title(what, aboutTerms(account, deal, lang)), tone: problem ? 'warn' : 'info' },
    text(problem ? w.form.needs : w.form.text),
    form(
      'terms',
      (['wants', 'offer', 'result'] as const).map((name) => ({
        kind: 'text',
        name,
        label: w.form[name],
        required: true,
        max: 300,
        value: typed[name] || (name === 'wants' ? what : undefined),
      })),
      primary(w.form.send, 'terms', {
        account: account.code,
        ...(deal && { deal: deal.code }),
        condition: terms.condition,
        value: String(terms.value),
        form: 'yes',
      }),
    ),
  )
}

/** Within what the tier has: nobody is asked. `price`: what is left of the deal's, as it would be typed. */
export function freeTermsCard(
  { account, deal, terms }: { account: Account; deal: Deal | undefined; terms: Terms },
  price: string | undefined,
  lang: Lang,
): Card {
  const { w } = speak(termsWords, lang)
  const tier = account.tier ? w.inTier(account.tier) : w.noTier
  return card(
    lang,
    { title: w.freeTitle, tone: 'good' },
    text(w.freeText(sayTerms(terms, lang), tier)),
    deal && price !== undefined && quiet(w.quote(deal.code, price)),
    buttons(openButton(account, deal, lang)),
  )
}

/** What was granted, and what may be asked for by whom. Without a subject: the ladder of every tier. */
export function termsCard(
  about: { account: Account; deal: Deal | undefined; granted: readonly Granted[] } | undefined,
  policy: Pick<Policy, 'terms'>,
  lang: Lang,
): Card {
  const s = speak(termsWords, lang)
  const { w } = s
  if (!about)
    return card(lang, { title: w.ladderTitle, tone: 'info' }, ladders(policy, s), quiet(w.how('D3')))
  const { account, deal, granted } = about
  const said = granted.map((each) => w.grantedBy(sayTerms(each, lang), each.code))
  return card(
    lang,
    { title: w.grantedTitle(aboutTerms(account, deal, lang)), tone: 'info' },
    said.length > 0 ? list(said) : text(w.none),
    facts(
      ...CONDITIONS.map(
        (condition) => [w.ladder[condition], ladderWords(condition, account.tier, policy, lang)] as const,
      ),
    ),
    quiet(w.how(deal?.code ?? s.account(account))),
    buttons(openButton(account, deal, lang)),
  )
}

function ladders(policy: Pick<Policy, 'terms'>, { w, lang }: S) {
  return (['A', 'B', 'C', 'D'] as const).map((tier) =>
    facts(
      ...CONDITIONS.map(
        (condition) =>
          [`${w.ofTier(tier)} · ${w.ladder[condition]}`, ladderWords(condition, tier, policy, lang)] as const,
      ),
    ),
  )
}

function openButton(account: Account, deal: Deal | undefined, lang: Lang) {
  const f = formatterFor(lang)
  return deal
    ? button(f.deal(deal.name), 'deal.open', { text: deal.code })
    : button(f.account(account), 'account.open', { text: account.code })
}
