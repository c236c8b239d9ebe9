import { describe, expect, it } from 'vitest'
import { ask, dealWorld, rooms } from '../deals/deal-world.ts'
import { wordsOf } from '../world.ts'

/** A comment that is edited after it was sent: what is kept, and what the other threads show, is what it says now. */

async function discussed(where?: 'slack' | 'mixed') {
  const world = await dealWorld({ where: where ?? 'mixed' })
  await ask(world)
  const slack = rooms(world).find(({ platform }) => platform === 'slack')!
  const root = (await world.db.outbox.findFirstOrThrow({ where: { key: slack.key } })).sentAs!
  const place = { ...slack.place, thread: root }
  const sender = await world.senderOf('Priya Nair')
  let edits = 0
  return {
    world,
    root,
    place,
    sender,
    reply: (text: string, key = 'slack:msg:1') =>
      world.receive({ kind: 'replied', key, sender, place, root, text }),
    edit: (text: string, of = 'slack:msg:1', who = sender) =>
      world.receive({
        kind: 'replied',
        key: `${of}:edited:${++edits}`,
        sender: who,
        place,
        root,
        text,
        edits: of,
      }),
    comments: async () =>
      (await world.db.requestComment.findMany({ orderBy: { id: 'asc' } })).map((row) => row.text),
    /** What the thread on the other platform shows. */
    elsewhere: async () => {
      await world.relay()
      const found = world.sent.filter(
        ({ place: at, card }) => at.platform === 'feishu' && wordsOf(card).includes('board'),
      )
      return new Map(found.map(({ key, card }) => [key, wordsOf(card)]))
    },
  }
}

describe('an edited comment', () => {
  it('changes what is kept and what the other threads show; the history has both', async () => {
    const { world, reply, edit, comments, elsewhere } = await discussed()
    await reply('the board met on Friday')
    await elsewhere()
    await edit('the board met on Monday')
    await edit('the board meets on Monday')
    expect(await comments()).toEqual(['the board meets on Monday'])
    const shown = [...(await elsewhere()).values()]
    expect(shown).toHaveLength(1)
    expect(shown[0]).toContain('meets on Monday')
    const lines = await world.db.audit.findMany({
      where: { what: 'request.reply-changed' },
      orderBy: { id: 'asc' },
    })
    expect(lines.map(({ before }) => before)).toMatchObject([
      { text: 'the board met on Friday' },
      { text: 'the board met on Monday' },
    ])
  })

  it('that was refused as it stood is kept as it is now, and edited again', async () => {
    const { reply, edit, comments } = await discussed()
    const refused = await reply('we give their buyer 2000 yuan in cash and it is done')
    expect(refused.card.tone).not.toBe('good')
    expect(await comments()).toEqual([])
    await edit('the board decides')
    await edit('the board has decided')
    expect(await comments()).toEqual(['the board has decided'])
  })

  it('is nobody else’s to change, and an edit that comes twice or before its message changes nothing more', async () => {
    const { world, reply, edit, comments, place, root, sender } = await discussed()
    await reply('the board met on Friday')
    await edit('the board did not meet', 'slack:msg:1', await world.senderOf('Daniel Reyes'))
    expect((await comments())[0]).toBe('the board met on Friday')
    const again = {
      kind: 'replied',
      key: 'e:9',
      sender,
      place,
      root,
      text: 'late',
      edits: 'slack:msg:9',
    } as const
    await world.receive(again)
    await world.receive(again)
    await reply('early', 'slack:msg:9')
    expect((await comments()).filter((text) => ['late', 'early'].includes(text))).toEqual(['late'])
  })

  it.each(['@kam the board met on Monday', 'the board met on Monday'])(
    'of a mention is one too: %s',
    async (text) => {
      const { world, place, sender, comments } = await discussed()
      await world.say('Priya Nair', 'the board met on Friday', { place, mention: true, key: 'slack:msg:5' })
      expect(await comments()).toEqual(['the board met on Friday'])
      await world.receive({
        kind: 'edited',
        key: 'slack:msg:5:edited:1',
        of: 'slack:msg:5',
        sender,
        place,
        text,
      })
      expect(await comments()).toEqual([text])
    },
  )

  it('and a reply in a thread that is none of ours is still nobody’s', async () => {
    const { world, place, sender } = await discussed()
    const other = { ...place, thread: 'C0DEALS:1.1' }
    const reply = await world.receive({
      kind: 'replied',
      key: 'slack:msg:7:edited:1',
      sender,
      place: other,
      root: 'C0DEALS:1.1',
      text: 'visit Meridian Dana',
      edits: 'slack:msg:7',
    })
    expect(reply.card.title).toBe('OK')
    expect(await world.db.requestComment.count()).toBe(0)
  })
})
