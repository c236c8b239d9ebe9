import { it } from 'vitest'
import { plainCard } from '../../src/cards/plain.ts'
import { makeWorld } from '../world.ts'

it('looks', async () => {
  const world = await makeWorld({ now: process.env.AT ?? '2026-06-08T09:40:00+08:00' })
  await world.importExample()
  await world.addPerson('Ada Admin', 'admin', { slack: 'U0ADA', locale: 'en-US' })
  await world.db.person.update({ where: { name: '高建国' }, data: { locale: 'en-US' } })
  await world.db.person.update({ where: { name: '周敏' }, data: { locale: 'en-US' } })
  for (let d = 1; d <= Number(process.env.DAYS ?? 0); d++) {
    world.now = new Date(Date.parse('2026-06-01T08:31:00+08:00') + d * 864e5)
    await world.tick()
  }
  if (process.env.AT) world.now = process.env.AT
  for (const line of (process.env.SAY ?? '').split('|')) {
    const [who, text] = line.split(':')
    if (!who || !text) continue
    const reply = await world.say(who, text)
    console.log(`\n=== ${who}: ${text}  [${reply.delivery}]\n${plainCard(reply.card)}`)
  }
}, 120000)
