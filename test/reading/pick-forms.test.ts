import { beforeEach, describe, expect, it } from 'vitest'
import type { Card, Field } from '../../src/cards/card.ts'
import { buttonsOf, makeWorld, type World, wordsOf } from '../world.ts'

let world: World
beforeEach(async () => {
  world = await makeWorld({ now: '2026-06-01T10:30:00+08:00' })
  await world.importExample()
})

const fieldsOf = (card: Card): Field[] =>
  card.parts.flatMap((part) => (part.kind === 'form' ? part.form.fields : []))
const pickOf = (card: Card, name: string) => {
  const field = fieldsOf(card).find((each) => each.name === name)
  if (field?.kind !== 'pick') throw new Error(`${name} is ${field?.kind} on ${card.title}`)
  return field
}
const submitOf = (card: Card) => {
  const [submit] = card.parts.flatMap((part) => (part.kind === 'form' ? [part.form.submit] : []))
  if (!submit) throw new Error(`no form on ${card.title}`)
  return submit
}
const idOf = async (name: string) => String((await world.db.person.findUniqueOrThrow({ where: { name } })).id)
const say = async (name: string, text: string) => (await world.say(name, text)).card

describe('a field that names an account', () => {
  it('of a new deal is picked or typed, and a name that is none is said beside it', async () => {
    const form = await say('王浩', '商机 新建')
    expect(pickOf(form, 'account')).toMatchObject({ of: 'account', required: true })
    const typed = { name: '二号装置', amount: '120万', close: '2026-07-30' }

    const wrong = (await world.click('王浩', submitOf(form), { typed: { ...typed, account: '月亮公司' } }))
      .card
    expect(pickOf(wrong, 'account').problem).toContain('月亮公司')
    expect(pickOf(wrong, 'account').problem).not.toContain('商机')

    const made = (await world.click('王浩', submitOf(wrong), { typed: { ...typed, account: 'K02' } })).card
    expect(wordsOf(made)).toContain('二号装置')
    const named = await world.click('王浩', submitOf(form), {
      typed: { ...typed, name: '三号装置', account: '东海' },
    })
    expect(wordsOf(named.card)).toContain('三号装置')
    expect(
      await world.db.deal.count({ where: { account: { code: 'K02' }, name: { contains: '号装置' } } }),
    ).toBe(2)
  })

  it('under "which account?" goes on with the command, for a code and for a name', async () => {
    const which = await say('周敏', '档案')
    for (const account of ['K02', '东海石化']) {
      const { card } = await world.click('周敏', submitOf(which), { typed: { account } })
      expect(wordsOf(card)).toContain('K02')
    }
    const again = (await world.click('周敏', submitOf(which), { typed: { account: 'the moon' } })).card
    expect(pickOf(again, 'account').problem).toContain('the moon')
  })

  it('never tells of one that its reader may not see', async () => {
    await world.db.account.update({ where: { code: 'K02' }, data: { confidential: true } })
    const form = await say('Tom Becker', 'deal new')
    const typed = { name: 'x', amount: '1m', account: 'K02' }
    const { card } = await world.click('Tom Becker', submitOf(form), { typed })
    expect(pickOf(card, 'account').problem).toContain('K02')
    expect(wordsOf(card)).not.toContain('东海石化')
  })
})

describe('a field that names a colleague', () => {
  it('of a hand-over is picked or typed; somebody who is none is said beside it', async () => {
    const form = await say('王浩', '交接 东海')
    const { options = [] } = pickOf(form, 'to')
    expect(options.map(({ label }) => label)).toContain('李晓彤')
    const wrong = (await world.click('王浩', submitOf(form), { typed: { to: '孙悟空', reason: '' } })).card
    expect(pickOf(wrong, 'to').problem).toContain('孙悟空')
    const { card } = await world.click('王浩', submitOf(wrong), {
      typed: { to: '李晓彤', reason: '区域调整' },
    })
    expect(wordsOf(card)).toContain('李晓彤')
    expect(await world.db.request.count({ where: { kind: 'owner' } })).toBe(1)
  })

  it('of a next step is picked or typed', async () => {
    const step = await world.db.nextStep.findFirstOrThrow({
      where: { owner: { name: '王浩' }, status: 'open' },
    })
    const { card } = await world.click('王浩', { intent: 'next.reassign', fields: { step: step.code } })
    const [mate] = pickOf(card, 'owner').options ?? []
    await world.click('王浩', submitOf(card), { typed: { owner: mate!.label } })
    const after = await world.db.nextStep.findUniqueOrThrow({
      where: { id: step.id },
      select: { owner: true },
    })
    expect(after.owner.name).toBe(mate!.label)
  })

  it('of a fact is kept by its name, whichever way it was given', async () => {
    const form = (
      await world.click('周敏', { intent: 'fact.account_team', fields: { account: 'K02', new: 'yes' } })
    ).card
    expect(pickOf(form, 'member').of).toBe('person')
    for (const [member, name] of [
      [await idOf('李晓彤'), '李晓彤'],
      ['Tom Becker', 'Tom Becker'],
    ] as const) {
      await world.click('周敏', submitOf(form), { typed: { member, role: 'technical' } })
      expect(await world.db.accountMember.count({ where: { member: { name } } })).toBe(1)
    }
    const nobody = await world.click('周敏', submitOf(form), {
      typed: { member: '孙悟空', role: 'technical' },
    })
    expect(wordsOf(nobody.card)).toContain('孙悟空')
  })
})

describe('a field that names a contact', () => {
  it('of a planned visit holds the people of that account, by id or by name', async () => {
    const form = (await world.click('王浩', { intent: 'week.visit', fields: { account: 'K02' } })).card
    const field = pickOf(form, 'contact')
    expect(field).toMatchObject({ of: 'contact', within: 'K02' })
    const [first, second] = field.options ?? []
    for (const contact of [first!.value, second!.label.split(' · ')[0]!]) {
      const typed = { contact, date: '2026-06-03', purpose: '谈续约', commitment: '' }
      await world.click('王浩', submitOf(form), { typed })
      const planned = await world.db.weekPlan.findFirst({
        where: { account: { code: 'K02' }, purpose: '谈续约' },
        orderBy: { contactId: { sort: 'desc', nulls: 'last' } },
      })
      expect(planned?.contactId).not.toBeNull()
    }
  })
})

it('a choice by id of somebody else’s account brings nothing in', async () => {
  const other = await world.db.contact.findFirstOrThrow({ where: { account: { code: 'K03' } } })
  const form = (
    await world.click('王浩', { intent: 'fact.person_notes', fields: { account: 'K02', new: 'yes' } })
  ).card
  if (fieldsOf(form).length === 0)
    throw new Error(
      buttonsOf(form)
        .map(({ label }) => label)
        .join(', '),
    )
  const typed = { contact: String(other.id), kind: 'other', text: 'x' }
  await world.click('王浩', submitOf(form), { typed })
  expect(await world.db.personNote.count({ where: { contactId: other.id } })).toBe(0)
})
