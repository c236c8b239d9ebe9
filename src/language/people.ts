import { type Contact, calledBy, type PersonFound } from './contacts.ts'
import { bySalutation } from './salutations.ts'
import { fold, isCjk, isEdge } from './text.ts'
import { CHINESE_TITLES, layerOf, SURNAMES, sameTitle } from './titles.ts'

const TITLES = CHINESE_TITLES.join('|')
/** Words that only look like a surname with a title. */
const NOT_A_PERSON =
  /^(?:施工|金工|包工|高工艺|高工作|万工|总工会|安全总|方工程|平总|于总体|成总|来总|保总|和总|江总部|常总|经总|关总|汇总|曲总|古总|明总|沙总|全总|时总|官方|古处|明处|高处|平处|和处|来处|时处|强处|祝总|应总|单总体|卜总)$/
const TITLED = new RegExp(`(${SURNAMES})()(${TITLES})`, 'gu')
/** With a given name; looked for only where no bare surname stands, or 跟着王总 would be somebody called 跟着王. */
const TITLED_IN_FULL = new RegExp(`(${SURNAMES})([\\u4e00-\\u9fff]{1,2}?)(${TITLES})`, 'gu')
/** What behind a short title makes it part of another word: 总部, 工程, 王总结. */
const GOES_ON: Record<string, RegExp> = {
  总: /^(?:部|体(?!现)|结|计|共|价|额|量|数|包|线|公司|经|裁|监|工(?:程师|会)|的来说)/,
  工: /^(?:程|作|厂|艺|业|期|地|人|具|况|资|会|序|件|时|商|装)/,
  处: /^(?:理|于|置|方|分|境|罚|在(?!休|出差|外|国|开会|忙|家|请|总部|培训|度假))/,
  科: /^(?:技|学|目|普|研|室|大)/,
  局: /^(?:部|面|势|限|域)/,
  董: /^事会/,
  采购: /^(?:计划|订单|合同|部|量|价|流程|需求|清单|方案|周期|金额|预算|意向)/,
  董事: /^会/,
}

/** Everybody called by surname and title, Mr and Ms, or by the name of one of `contacts`; in order, not overlapping, each once. */
export function findPeople(
  text: string,
  source: (start: number, end: number) => string,
  contacts: readonly Contact[],
): PersonFound[] {
  const people: PersonFound[] = []
  for (const each of peoplePlaces(text, source, contacts)) {
    const twice = people.some((one) =>
      each.contact ? one.contact?.id === each.contact.id : one.name === each.name,
    )
    if (!twice) people.push(each)
  }
  return people
}

/** As {@link findPeople}, with every place at which somebody is named. */
export function peoplePlaces(
  text: string,
  source: (start: number, end: number) => string,
  contacts: readonly Contact[],
): PersonFound[] {
  const found = [
    ...byName(text, source, contacts),
    ...byTitle(text, source, contacts),
    ...byNickname(text, source, contacts),
    ...bySalutation(text, source, contacts),
  ]
  found.sort(
    (a, b) => a.start - b.start || b.end - a.end || Number(Boolean(b.contact)) - Number(Boolean(a.contact)),
  )
  const people: PersonFound[] = []
  for (const each of found) {
    const last = people.at(-1)
    if (last && each.start < last.end) continue
    people.push(each)
  }
  return people
}

const NICKNAMED = new RegExp(
  `[老小](${SURNAMES})(?![\\u4e00-\\u9fff]?(?:板|师|大|外|家|年|早|区|组|时|学|麦|米|车|型|批|试))`,
  'gu',
)

const ROLE = /(?:采购|工程师|经理|主管|负责人|设备部|技术部|质量部|生产部|财务|新来)的?$/u

/** 老陈, 小李: the one contact of that surname, as a guess. Others are called so as well, and are nobody's contact. */
function byNickname(
  text: string,
  source: (start: number, end: number) => string,
  contacts: readonly Contact[],
): PersonFound[] {
  return [...text.matchAll(NICKNAMED)].flatMap((match) => {
    const known = contacts.filter((contact) => calledBy(contact).startsWith(match[1] ?? '?'))
    const [first, another] = known
    const start = match.index
    const end = start + match[0].length
    // A colleague of ours is called so as well: somebody new is theirs only with their work before the name.
    if (!first)
      return ROLE.test(text.slice(Math.max(0, start - 6), start))
        ? [{ start, end, name: source(start, end), others: [], sure: false }]
        : []
    return another
      ? [{ start, end, name: source(start, end), others: known, sure: false }]
      : [{ start, end, name: first.name, contact: first, others: [], sure: false }]
  })
}

/** 胡部长 is called 胡部, 王院长 王院. */
const SHORTENED = /^[\u4e00-\u9fff](?:部|厂|院|校|行|所)长$/u
const NOT_SHORT = /^(?:长|门|件|分|署|队|内|里|子|家|房|区|方|业|动|程|以|有|在(?!场|电))/u

/** Contacts by their whole name; Latin ones by first or last name too. */
function byName(
  text: string,
  source: (start: number, end: number) => string,
  contacts: readonly Contact[],
): PersonFound[] {
  const found: PersonFound[] = []
  for (const contact of contacts) {
    const whole = calledBy(contact)
    const parts = /[a-z]/.test(whole)
      ? [whole, ...whole.split(/[\s.-]+/).filter((part) => part.length >= 2)]
      : [whole, ...(SHORTENED.test(whole) ? [whole.slice(0, -1)] : [])]
    for (const part of new Set(parts)) {
      if (part.length < 2) continue
      for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length)) {
        const end = at + part.length
        if (!isEdge(text, at) || !isEdge(text, end) || !standsAlone(text, end, part)) continue
        if (part.length < whole.length && isCjk(part[0]) && NOT_SHORT.test(text.slice(end))) continue
        const same = contacts.filter(
          (each) =>
            each !== contact &&
            calledBy(each)
              .split(/[\s.-]+/)
              .includes(part) &&
            part !== whole,
        )
        const exact = part === whole || isCjk(part[0])
        found.push(
          same.length > 0
            ? { start: at, end, name: source(at, end), others: [contact, ...same], sure: false }
            : { start: at, end, name: contact.name, contact, others: [], sure: exact || part.length >= 3 },
        )
      }
    }
  }
  return found
}

/** 王工 in 王工程师 is still him; in 王工艺 it is not. A Chinese name inside a longer one is not that person. */
function standsAlone(text: string, end: number, part: string): boolean {
  if (!isCjk(part.at(-1))) return !/^(?:'s)?\s*(?:street|road|avenue)/.test(text.slice(end))
  const title = CHINESE_TITLES.find((each) => part.endsWith(each))
  const goesOn = title ? GOES_ON[title] : undefined
  if (goesOn?.test(text.slice(end)) && !/^工程师/.test(text.slice(end - 1))) return false
  const longer =
    title &&
    CHINESE_TITLES.find((each) => each.length > title.length && text.startsWith(each, end - title.length))
  return !longer || longer === '工程师'
}

function byTitle(
  text: string,
  source: (start: number, end: number) => string,
  contacts: readonly Contact[],
): PersonFound[] {
  const found: PersonFound[] = []
  for (const match of [...text.matchAll(TITLED), ...text.matchAll(TITLED_IN_FULL)]) {
    const [said, surname = '', given = ''] = match
    if (given && found.some((each) => match.index < each.end && match.index + said.length > each.start))
      continue
    let title = match[3] ?? ''
    let end = match.index + said.length
    // 王总工作: the title is only 总 when what follows makes 工 part of the next word.
    if (title.length > 1 && title.endsWith('工') && GOES_ON['工']?.test(text.slice(end))) {
      title = title.slice(0, -1)
      end--
    }
    if (NOT_A_PERSON.test(text.slice(match.index, end)) || GOES_ON[title]?.test(text.slice(end))) continue
    if (given && !/^[\u4e00-\u9fff]{1,2}$/.test(given)) continue
    // 跟王总 has no given name; 高新经理 is nobody: with a given name the whole must stand by itself or be known.
    const known = matching(surname, given, title, contacts)
    const short = /^(?:处|局|科)$/.test(title)
    if (
      short &&
      (given ||
        (known.length === 0 &&
          isCjk(text[match.index - 1]) &&
          !/[和跟与见给找访、及等约请让问到了陪]/.test(text[match.index - 1] ?? '')))
    )
      continue
    if (
      given &&
      known.length === 0 &&
      !/^(?:先生|女士|小姐|老师|经理|总|工|主任|处长|科长|部长|总经理)$/.test(title)
    )
      continue
    if (given && known.length === 0 && /[的了在和谈去给部与跟见副是、访找约个]/.test(given)) continue
    const name = source(match.index, end)
    const [first] = known
    if (known.length === 1 && first) {
      const exact = calledBy(first.contact) === text.slice(match.index, end)
      found.push({
        start: match.index,
        end,
        name: first.contact.name,
        contact: first.contact,
        others: [],
        sure: exact || first.sure,
      })
    } else if (known.length > 1) {
      found.push({
        start: match.index,
        end,
        name,
        others: known.map((each) => each.contact),
        sure: false,
        ...guess(title),
      })
    } else found.push({ start: match.index, end, name, others: [], sure: false, ...guess(title) })
  }
  return found
}

function guess(title: string): Pick<PersonFound, 'title' | 'layer'> {
  const layer = layerOf(title)
  return { title, ...(layer && { layer }) }
}

/** Contacts of that surname who may be called so. Exact titles before loose ones. */
function matching(
  surname: string,
  given: string,
  title: string,
  contacts: readonly Contact[],
): { contact: Contact; sure: boolean }[] {
  const all = contacts.filter((contact) => {
    const name = calledBy(contact)
    return name.startsWith(surname) && (!given || name.startsWith(surname + given))
  })
  const titleOf = (contact: Contact): string => {
    const name = calledBy(contact)
    const own = CHINESE_TITLES.find((each) => name.endsWith(each) && name.length > each.length) ?? ''
    return own || fold(contact.title ?? '').text
  }
  const exact = all.filter(
    (contact) =>
      titleOf(contact) === title ||
      (title.length > 1 &&
        titleOf(contact).includes(title) &&
        !/^副/.test(titleOf(contact).slice(titleOf(contact).indexOf(title) - 1))),
  )
  if (exact.length > 0) return exact.map((contact) => ({ contact, sure: true }))
  const loose = all.filter((contact) => titleOf(contact) !== '' && sameTitle(title, titleOf(contact)))
  // 赵处 is 赵处长, as everybody says it.
  if (loose.length > 0)
    return loose.map((contact) => ({
      contact,
      // 孙副总 is 孙总 to everybody, where nobody else there is called 孙.
      sure:
        loose.length === 1 &&
        (titleOf(contact) === `${title}长` ||
          (all.length === 1 && title === '总' && titleOf(contact) === '副总')),
    }))
  // A contact kept by full name without a title may be anybody of that surname.
  const untitled = all.filter((contact) => titleOf(contact) === '' && calledBy(contact).length >= 2)
  return untitled.map((contact) => ({ contact, sure: false }))
}
