import { expect, it } from 'vitest'
import { accountsById, nearAmong } from '../../src/accounts/store.ts'
import { maySee } from '../../src/domain/rights.ts'
import { makeWorld } from '../world.ts'

it('who sees a confidential account is the same asked from the person as asked from the account', async () => {
  const world = await makeWorld()
  await world.addPerson('总监', 'director')
  await world.addPerson('经理', 'manager', { manager: '总监' })
  await world.addPerson('组长', 'manager', { manager: '经理', team: '一组' })
  await world.addPerson('甲', 'rep', { manager: '组长', team: '一组' })
  await world.addPerson('乙', 'rep', { manager: '组长', team: '一组' })
  await world.addPerson('别的经理', 'manager', { manager: '总监' })
  await world.addPerson('管理员', 'admin')
  for (const [n, owner] of ['甲', '乙', '组长', '经理', '别的经理', '总监', '管理员'].entries())
    await world.addAccount(`K${n + 10}`, `客户${n}`, owner, {
      confidential: true,
      backup: n % 2 ? '甲' : '乙',
    })

  const members = await world.db.person.findMany({ where: { name: { in: ['乙', '管理员'] } } })
  const accounts = await world.db.account.findMany({ orderBy: { id: 'asc' }, take: 2 })
  for (const [n, { id: memberId }] of members.entries())
    for (const { id: accountId } of accounts)
      await world.db.accountMember.create({
        data: { accountId, memberId, ...(n === 0 && { leftOn: new Date('2026-05-01') }) },
      })

  await world.store.read(async (work) => {
    const ids = (await work.tx.account.findMany({ select: { id: true } })).map(({ id }) => id)
    const accounts = await accountsById(work, ids)
    const people = await work.tx.person.findMany()
    let seen = 0
    for (const actor of people) {
      const near = await nearAmong(work, actor, ids)
      expect([...near].sort()).toEqual(
        accounts
          .filter((account) => maySee(actor, account))
          .map(({ id }) => id)
          .sort(),
      )
      seen += near.size
    }
    expect(seen).toBeGreaterThan(people.length)
    expect(seen).toBeLessThan(people.length * ids.length)
  })
})
