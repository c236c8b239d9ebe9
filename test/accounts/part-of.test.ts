import { beforeAll, expect, it } from 'vitest'
import { cardText } from '../card-text.ts'
import { makeWorld, type World } from '../world.ts'

/** The group that an account belongs to (S06): told by names, answered by names, and nothing that cannot be. */
let world: World

beforeAll(async () => {
  world = await makeWorld({ now: '2026-06-01T10:00:00+08:00' })
  await world.importExample()
})

const said = async (who: string, text: string) => cardText((await world.say(who, text)).card)
const parentOf = async (code: string) =>
  (await world.db.account.findUniqueOrThrow({ where: { code }, select: { parent: true } })).parent?.code

it.each([
  ['陈思远', '客户状态 泰和 上级客户 华锐', 'K07', 'K01', '无 → 华锐重工 K01'],
  ['陈思远', '泰和属于华锐重工', 'K07', 'K01', '无 → 华锐重工 K01'],
  ['陈思远', '泰和是华锐的子公司', 'K07', 'K01', '无 → 华锐重工 K01'],
  ['陈思远', '泰和的母公司是华锐', 'K07', 'K01', '无 → 华锐重工 K01'],
  ['Priya Nair', 'standing Northwind part of Alderbrook', 'K03', 'K08', 'nothing → Alderbrook Chemicals K08'],
  ['Priya Nair', 'Northwind is part of Alderbrook', 'K03', 'K08', 'nothing → Alderbrook Chemicals K08'],
  ['Priya Nair', 'Northwind belongs to Alderbrook Chemicals', 'K03', 'K08', 'nothing → Alderbrook'],
  ['Priya Nair', 'the parent of Northwind is Alderbrook', 'K03', 'K08', 'nothing → Alderbrook'],
  ['Priya Nair', 'Alderbrook owns Northwind', 'K03', 'K08', 'nothing → Alderbrook'],
])('%s: %s', async (who, text, child, parent, words) => {
  await world.db.account.updateMany({ data: { parentId: null } })
  expect(await said(who, text)).toContain(words)
  expect(await parentOf(child)).toBe(parent)
})

it('both cards say it by name', async () => {
  await world.db.account.updateMany({ data: { parentId: null } })
  await said('陈思远', '泰和属于华锐')
  expect(await said('陈思远', '客户 泰和')).toMatch(/华锐重工/)
  expect(await said('陈思远', '客户状态 泰和')).toContain('华锐重工 K01')
})

it('refuses itself, a circle, who is unknown, and who is not theirs', async () => {
  await world.db.account.updateMany({ data: { parentId: null } })
  expect(await said('陈思远', '客户状态 泰和 上级客户 泰和')).toContain('一家客户不能是自己的上级')
  expect(await said('Priya Nair', 'standing Northwind part of Northwind')).toContain(
    'cannot be its own parent',
  )
  await said('Priya Nair', 'Northwind is part of Alderbrook')
  expect(await said('Priya Nair', 'standing Alderbrook part of Northwind')).toContain('belongs to it already')
  expect(await said('陈思远', '客户状态 泰和 上级客户 月亮集团')).toContain('没有找到唯一叫“月亮集团”的客户')
  expect(await said('Priya Nair', 'standing Northwind part of Moon Inc')).toContain(
    'no one account called "Moon Inc"',
  )
  expect(await said('陈思远', '北风能源属于泰和半导体')).toContain('没有写入')
  expect(await parentOf('K03')).toBe('K08')
})

it('a hidden account is not there: not as a parent to be named, nor by its code to who reads', async () => {
  await world.db.account.updateMany({ data: { parentId: null } })
  const { id } = await world.db.account.update({ where: { code: 'K01' }, data: { confidential: true } })
  expect(await said('陈思远', '客户状态 泰和 上级客户 华锐')).toContain('没有找到唯一叫“华锐”的客户')
  await world.db.account.update({ where: { code: 'K07' }, data: { parentId: id } })
  const shown = await said('陈思远', '客户状态 泰和')
  expect(shown).toContain('你看不到的客户')
  expect(shown).not.toMatch(/K01|华锐/)
  await world.db.account.update({ where: { code: 'K01' }, data: { confidential: false } })
})
