import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CRITERIA, companyTest, overCap, readNomination } from '../../src/domain/nomination.ts'
import { defaultPolicy } from '../../src/domain/policy.ts'

const policy = defaultPolicy.keyAccounts
const bought = (revenue12: number, largest: number, rows = 12) => ({ revenue12, largest, rows })

describe('the company’s own test of a key account', () => {
  it('is met by 50,000 a month and a contract of twelve months', () => {
    expect(companyTest(bought(60_000_000, 6_000_000), 12, 5_000_000, policy)).toEqual({
      monthly: { minor: 5_000_000, met: true, oneOrder: undefined },
      contract: { months: 12, met: true },
    })
    expect(companyTest(bought(59_999_988, 6_000_000), 11, 5_000_000, policy)).toMatchObject({
      monthly: { met: false },
      contract: { met: false },
    })
  })

  it('is not met by one exceptional order', () => {
    const once = companyTest(bought(60_000_000, 30_000_001), undefined, 5_000_000, policy)
    expect(once.monthly.met).toBe(false)
    expect(once.monthly.oneOrder).toBeGreaterThan(50)
    expect(companyTest(bought(60_000_000, 30_000_000), undefined, 5_000_000, policy).monthly.met).toBe(true)
  })

  it('says nothing where nothing is known, or where the limit is in another currency', () => {
    const none = companyTest(bought(0, 0, 0), undefined, 5_000_000, policy)
    expect([none.monthly.met, none.contract.met]).toEqual([undefined, undefined])
    expect(companyTest(bought(60_000_000, 1), undefined, undefined, policy).monthly.met).toBeUndefined()
  })
})

describe('a nomination in words', () => {
  it.each([
    ['A ①③ 合同 24 个月 两条产线明年招标', 'A', ['orders', 'influence'], 24],
    ['b 1, 3 contract 24 months two lines next year', 'B', ['orders', 'influence'], 24],
    ['大客户 战略项目，技术创新能力强', undefined, ['project', 'innovation'], undefined],
    ['as a key account C large orders, opens up the market', 'C', ['orders', 'market'], undefined],
    ['大客户', undefined, [], undefined],
    ['2 条产线', undefined, ['project'], undefined],
  ])('%s', (text, tier, criteria, months) => {
    expect(readNomination(text)).toMatchObject({ tier, criteria, months })
  })

  it('keeps what is said as evidence, whatever it is', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const { criteria, evidence } = readNomination(text)
        expect(criteria.every((name) => CRITERIA.includes(name))).toBe(true)
        expect(text).toContain(evidence)
      }),
    )
  })
})

it('the limit of A accounts is the owner’s first, then the company’s; off is none', () => {
  const most = (rep: number | 'off', company: number | 'off') => ({ ...policy, most: { rep, company } })
  expect(overCap({ rep: 10, company: 10 }, most(10, 'off'))).toEqual({ of: 'rep', most: 10 })
  expect(overCap({ rep: 9, company: 90 }, most(10, 90))).toEqual({ of: 'company', most: 90 })
  expect(overCap({ rep: 99, company: 99 }, most('off', 'off'))).toBeUndefined()
})
