import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { NamedAccount } from '../../src/language/named.ts'
import { createNameIndex, normalName } from '../../src/language/names.ts'
import { standingIn } from '../../src/language/resolve-account.ts'
import { fold } from '../../src/language/text.ts'
import { contextOf, memberId } from './company.ts'

const { names } = contextOf()

function found(query: string, writer = '王浩'): string[] {
  const answer = names.lookup(query, { writerId: memberId(writer) })
  switch (answer.kind) {
    case 'one':
      return [answer.account.code]
    case 'several':
    case 'near':
      return answer.accounts.map((account) => account.code)
    case 'none':
      return []
  }
}

it.each([
  ['华锐重工有限公司', '华锐重工'],
  ['華銳重工（集團）股份有限公司', '华锐重工'],
  ['Ｍｅｒｉｄｉａｎ　Ｆｏｏｄｓ，Ｉｎｃ．', 'meridian foods'],
  ['Meridian-Foods Co., Ltd.', 'MERIDIAN FOODS'],
  ['华为（中国）有限公司', '华为'],
  ['Müller GmbH', 'muller'],
])('%s and %s are one name', (a, b) => {
  expect(normalName(a)).toBe(normalName(b))
})

it.each([
  ['泰和（上海）', '泰和（北京）'],
  ['上海华锐', '华锐'],
  ['普通客户01', '普通客户02'],
])('%s and %s are two names', (a, b) => {
  expect(normalName(a)).not.toBe(normalName(b))
})

it('never normalises to nothing', () => {
  expect(normalName('有限公司')).toBe('有限公司')
  expect(normalName('!!!')).toBe('!!!')
})

it.each([
  ['华锐', 'K01'],
  ['华锐重工有限公司', 'K01'],
  ['k02', 'K02'],
  ['東海石化', 'K02'],
  ['Meridian', 'K05'],
  ['Ｍｅｒｉｄｉａｎ', 'K05'],
  ['meridian foods inc.', 'K05'],
  ['foods', 'K05'],
  ['hwjs', 'H01'],
  ['huawei js', 'H01'],
  ['huaweijishu', 'H01'],
  ['huawei', 'H01'],
  ['hrzg', 'K01'],
  ['huarui', 'K01'],
  ['donghai', 'K02'],
  ['华瑞重工', 'K01'],
  ['东海石花', 'K02'],
  ['泰和半导休', 'K07'],
  ['Meridain', 'K05'],
  ['Soutport', 'K10'],
  ['catl', 'N01'],
  ['时代', 'N01'],
])('%s is %s', (query, code) => {
  expect(found(query)).toEqual([code])
})

it('gives what may be meant, the own account first, and chooses none of them', () => {
  expect(found('海')).toEqual(['K02', 'K10'])
  expect(found('海', 'Tom Becker')).toEqual(['K10', 'K02'])
  expect(names.lookup('海', { writerId: memberId('王浩') }).kind).toBe('near')
  expect(found('普通客户')).toHaveLength(5)
  expect(found('qqqq')).toEqual([])
})

describe('names that are not these', () => {
  const context = contextOf()
  const standing = (text: string) => {
    const folded = fold(text)
    return standingIn(folded, { start: 0, end: folded.text.length }, context)
  }
  const index = createNameIndex([
    { id: 1, code: 'L1', name: '绿地集团', aliases: [], ownerId: 1 },
    { id: 2, code: 'L2', name: '华锐重工', aliases: [], ownerId: 1 },
    { id: 3, code: 'L3', name: '华锐海外', aliases: [], ownerId: 2 },
    { id: 4, code: 'L4', name: 'René Marine', aliases: [], ownerId: 2 },
    { id: 5, code: 'L5', name: 'Southport', aliases: [], ownerId: 2 },
  ])

  it.each(['泰康医疗', '北斗导航', 'South Bay Tech', 'Merit Foods'])('%s is none of ours', (text) => {
    expect(standing(text).accounts.filter((each) => each.confidence === 'understood')).toEqual([])
    expect(standing(text).accounts).toEqual([])
  })

  it.each(['华锐科技', '美瑞化工', 'Meridian Marine'])(
    '%s may be another company than the one we have',
    (text) => {
      expect(standing(text).accounts.every((each) => each.confidence === 'guessed')).toBe(true)
      expect(
        context.names
          .findIn(fold(`今天去了${text}`).text)
          .every(({ found }) => found.kind !== 'one' || !found.sure),
      ).toBe(true)
    },
  )

  it.each(['ludi', 'lüdi', 'lvdi', 'LUDI', 'ldjt', 'lvdijituan', 'lu\u0308di', '绿\u200b地', '綠地'])(
    '%s is 绿地',
    (text) => {
      expect(index.lookup(text)).toMatchObject({ account: { code: 'L1' } })
    },
  )

  it('a short name is everybody’s who shares it', () => {
    expect(index.lookup('华锐', { writerId: 9 }).kind).toBe('several')
    expect(index.findIn('今天去华锐谈合同', { writerId: 9 })[0]?.found.kind).toBe('several')
    expect(index.lookup('华锐重工', { writerId: 9 })).toMatchObject({ kind: 'one', sure: true })
  })

  it('accents are the same however they were composed', () => {
    for (const text of ['René Marine', 'Rene\u0301 Marine', 'Rene Marine', 'Ｒｅｎé Ｍａｒｉｎｅ'])
      expect(index.lookup(text)).toMatchObject({ kind: 'one', sure: true, account: { code: 'L4' } })
  })
})

it('is not sure of close misses and of first letters', () => {
  for (const query of ['华瑞重工', 'Meridain', 'hwjs'])
    expect(names.lookup(query)).toMatchObject({ kind: 'one', sure: false })
  for (const query of ['华锐', 'Meridian', 'K05'])
    expect(names.lookup(query)).toMatchObject({ kind: 'one', sure: true })
})

describe('two accounts of one short name', () => {
  const account = (id: number, name: string, ownerId: number): NamedAccount => ({
    id,
    code: `Z${id}`,
    name,
    aliases: [],
    ownerId,
  })
  const index = createNameIndex([
    account(1, '华锐重工', 1),
    account(2, '华锐科技', 2),
    account(3, '华锐电子', 2),
  ])

  it('are told apart by whose they are, as a guess', () => {
    expect(index.lookup('华锐', { writerId: 1 })).toMatchObject({
      kind: 'one',
      sure: false,
      account: { id: 1 },
    })
    expect(index.lookup('华锐', { writerId: 2 })).toMatchObject({ kind: 'several' })
    expect(index.lookup('华锐', { writerId: 9, recent: [3] })).toMatchObject({
      kind: 'one',
      sure: false,
      account: { id: 3 },
    })
  })

  it('are forgotten under old names and found under new ones', () => {
    index.upsert(account(1, '恒岳机械', 1))
    expect(index.lookup('华锐重工').kind).not.toBe('one')
    expect(index.lookup('恒岳')).toMatchObject({ kind: 'one', account: { id: 1 } })
    index.remove(1)
    expect(index.lookup('恒岳').kind).toBe('none')
    expect(index.size).toBe(2)
  })
})

it('finds every account named in a running text, in order', () => {
  const text = fold('昨天去了東海石化和南港海工，打电话给Meridian, 还有K01和huarui').text
  const mentions = names.findIn(text).map(({ start, end, found: { kind } }) => [text.slice(start, end), kind])
  expect(mentions).toEqual([
    ['东海石化', 'one'],
    ['南港海工', 'one'],
    ['meridian', 'one'],
    ['k01', 'one'],
    ['huarui', 'one'],
  ])
  expect(names.findIn(fold('谈新能源和食品行业，next order').text)).toEqual([])
})

it('finds every account by its whole name, whatever stands around it', () => {
  const word = fc.string({
    unit: fc.constantFrom(...'甲乙丙丁戊己庚辛壬癸abcdefgh'),
    minLength: 4,
    maxLength: 8,
  })
  fc.assert(
    fc.property(fc.uniqueArray(word, { minLength: 1, maxLength: 30, selector: normalName }), (all) => {
      const index = createNameIndex(
        all.map((name, id) => ({ id, code: `Z9${id}`, name, aliases: [], ownerId: 1 })),
      )
      for (const [id, name] of all.entries()) {
        const answer = index.lookup(`${name}有限公司`)
        expect(answer).toMatchObject({ kind: 'one', account: { id } })
      }
    }),
    { numRuns: 50 },
  )
})
