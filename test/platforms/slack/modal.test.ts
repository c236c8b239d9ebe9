import { describe, expect, test } from 'vitest'
import type { Card } from '../../../src/cards/card.ts'
import type { Incoming, Reply } from '../../../src/platforms/platform.ts'
import { oraclesPresent, readOracle } from './judge.ts'
import { everyPart } from './sample-cards.ts'
import { sayCard, setUp, U, until } from './setup.ts'

/** A card that is one form, with a title longer than Slack's own. */
const formCard = (problem?: string): Card => ({
  lang: 'en',
  title: 'Move the day of a next step',
  tone: 'plain',
  parts: [
    { kind: 'text', text: 'F2 send the plan' },
    {
      kind: 'form',
      form: {
        name: 'redate',
        fields: [
          { kind: 'day', name: 'due', label: 'New day', required: true, ...(problem && { problem }) },
          { kind: 'pick', of: 'account', name: 'account', label: 'Account' },
        ],
        submit: {
          label: 'Move',
          click: { intent: 'next.redate', fields: { step: 'F2', once: 'abcd1234.0' } },
        },
        cancel: { label: 'Leave it', click: { intent: 'cancel', fields: {} } },
      },
    },
  ],
})

/** Somebody clicks, gets the form, and what is sent is answered by `then`. */
async function opened(
  then: (incoming: Incoming) => Reply = () => ({ card: sayCard('Moved'), delivery: 'replace' }),
) {
  let first = true
  const got: Incoming[] = []
  const stage = await setUp({
    receive: async (incoming) => {
      got.push(incoming)
      if (!first) return then(incoming)
      first = false
      return { card: formCard(), delivery: 'replace' }
    },
  })
  const { slack, standIn, people } = stage
  await slack.platform.post({ platform: 'slack', tenant: '', chat: 'C012AB3CD' }, everyPart, 'k1')
  const message = standIn.messages[0]!
  const clicked = await people.click(U, message, 'Reject')
  const dialog = standIn.dialogs[0]!
  return { ...stage, got, message, dialog, answer: clicked.answer }
}

describe('a form with a fresh trigger', () => {
  test('opens as a dialog, and the card that was clicked stays as it is', async () => {
    const { standIn, dialog } = await opened()

    expect(dialog.view).toMatchObject({
      type: 'modal',
      title: { text: 'Move the day of a next …' },
      submit: { text: 'Move' },
      close: { text: 'Leave it' },
    })
    expect(dialog.view.blocks.map((block) => (block as { type: string }).type)).toEqual([
      'header',
      'rich_text',
      'input',
      'input',
    ])
    expect([standIn.answers, standIn.messages[0]!.edits, standIn.problems]).toEqual([[], 0, []])
  })

  test('comes back as the click of its form, keyed by the dialog, and its answer takes the place of the card', async () => {
    const { people, standIn, got, message, dialog, answer } = await opened()

    const { body } = await people.submit(U, dialog, { due: '2026-06-10', account: 'K02' })

    expect(body).toEqual({ response_action: 'clear' })
    expect(got[1]).toMatchObject({
      key: expect.stringMatching(new RegExp(`^slack:view:${dialog.id}:156`)),
      kind: 'clicked',
      message: `C012AB3CD:${message.ts}`,
      sender: { userId: U, tenant: 'T0COMPANY' },
      place: { chat: 'C012AB3CD' },
      click: {
        intent: 'next.redate',
        fields: { step: 'F2', once: 'abcd1234.0', due: '2026-06-10', account: 'K02' },
      },
    })
    await until(() => standIn.answers.length > 0)
    expect(standIn.answers).toMatchObject([{ id: answer, body: { replace_original: true, text: 'Moved' } }])
  })

  test('says what is wrong beside its field, and takes the same dialog again', async () => {
    const { people, got, dialog } = await opened(({ key }) =>
      got.some(
        (each) => each.key !== key && each.kind === 'clicked' && each.click.fields['due'] === '2020-01-01',
      )
        ? { card: sayCard('Moved'), delivery: 'replace' }
        : { card: formCard('That day has passed'), delivery: 'replace' },
    )

    const wrong = await people.submit(U, dialog, { due: '2020-01-01' })
    expect(wrong.body).toEqual({
      response_action: 'errors',
      errors: { [String((dialog.view.blocks[2] as { block_id: string }).block_id)]: 'That day has passed' },
    })
    const again = await people.submit(U, dialog, { due: '2026-06-10' })
    expect(again.body).toEqual({ response_action: 'clear' })
    expect(new Set(got.map(({ key }) => key)).size).toBe(3)
  })

  test('says a refusal in place, and puts another form in its own place: nothing is stacked', async () => {
    const refusing = await opened(() => ({
      card: { ...sayCard('Not possible'), summary: 'F2 is done already.', tone: 'warn' },
      delivery: 'toast',
    }))
    const refused = await refusing.people.submit(U, refusing.dialog, { due: '2026-06-10' })
    expect(Object.values((refused.body as { errors: object }).errors)).toEqual(['F2 is done already.'])

    const asking = await opened(() => ({ card: { ...formCard(), title: 'Why?' }, delivery: 'replace' }))
    const { body } = await asking.people.submit(U, asking.dialog, { due: '2026-06-10' })
    expect(body).toMatchObject({
      response_action: 'update',
      view: { type: 'modal', title: { text: 'Why?' } },
    })
    expect(asking.standIn.dialogs).toHaveLength(1)
  })

  test('of a command opens as well, and its answer is the command’s', async () => {
    let sent = false
    const { people, standIn } = await setUp({
      receive: async (): Promise<Reply> => {
        const reply: Reply = { card: sent ? sayCard('Saved') : formCard(), delivery: 'private' }
        sent = true
        return reply
      },
    })
    const { body } = await people.command(U, '/kam', 'visit', 'C012AB3CD')
    expect(body).toBe('')
    await people.submit(U, standIn.dialogs[0]!, { due: '2026-06-10' })
    await until(() => standIn.answers.length > 0)
    expect(standIn.answers[0]!.body).toMatchObject({ response_type: 'ephemeral', text: 'Saved' })
  })
})

describe('the form stands in the message', () => {
  test.each([
    ['Slack refuses the trigger', { kind: 'refuse', error: 'expired_trigger_id' }],
    ['Slack is away', { kind: 'status', status: 503 }],
    ['Slack says nothing', { kind: 'hang' }],
  ] as const)('where %s', async (_why, fault) => {
    const { people, standIn, slack } = await setUp({
      receive: async () => ({ card: formCard(), delivery: 'replace' }),
    })
    await slack.platform.post({ platform: 'slack', tenant: '', chat: 'C012AB3CD' }, everyPart, 'k1')
    standIn.failNext('views.open', fault)
    const { answer } = await people.click(U, standIn.messages[0]!, 'Reject')
    await until(() => standIn.answers.some(({ id }) => id === answer))
    expect(standIn.answers[0]!.body).toMatchObject({
      replace_original: true,
      text: 'Move the day of a next step',
    })
  })

  test('where the card is more than a form', async () => {
    const { people, standIn, slack } = await setUp({
      receive: async () => ({ card: everyPart, delivery: 'replace' }),
    })
    await slack.platform.post({ platform: 'slack', tenant: '', chat: 'C012AB3CD' }, everyPart, 'k1')
    await people.click(U, standIn.messages[0]!, 'Reject')
    await until(() => standIn.answers.length > 0)
    expect(standIn.dialogs).toEqual([])
  })
})

describe('a dialog that is sent wrongly does nothing', () => {
  const tampered = (metadata: string) => metadata

  test.each([
    ['without our mark', () => ''],
    ['with what it means changed', (metadata: string) => tampered(metadata.replace('F2', 'F9'))],
    [
      'with the mark of another',
      (metadata: string) => tampered(`${'A'.repeat(32)}.${metadata.split('.').slice(1).join('.')}`),
    ],
    ['with nonsense', () => tampered('.{"user":')],
  ])('%s', async (_what, change) => {
    const { people, got, dialog, lines } = await opened()
    const view = { ...dialog.view, private_metadata: change(dialog.view.private_metadata ?? '') }
    const { status, body } = await people.submit(U, { ...dialog, view }, { due: '2026-06-10' })
    expect(status).toBe(200)
    expect(body).toMatchObject({ response_action: 'update' })
    expect(got).toHaveLength(1)
    expect(lines.join('\n')).toContain('none of ours')
  })

  test('of somebody else', async () => {
    const { people, got, dialog } = await opened()
    const { body } = await people.submit('U0ANOTHER', dialog, { due: '2026-06-10' })
    expect(body).toMatchObject({ response_action: 'update' })
    expect(got).toHaveLength(1)
  })

  test('twice at once and again: one key, so that it is done once', async () => {
    const { people, got, dialog } = await opened()
    const typed = { due: '2026-06-10' }
    await Promise.all([people.submit(U, dialog, typed), people.submit(U, dialog, typed)])
    await people.submit(U, dialog, typed)
    expect(new Set(got.slice(1).map(({ key }) => key)).size).toBe(1)
  })

  test('after its address was forgotten: its answer is owed', async () => {
    const { people, standIn, accepted, dialog } = await opened()
    for (let i = 0; i < 5; i++) standIn.failNext('response_url', { kind: 'status', status: 404 })
    await people.submit(U, dialog, { due: '2026-06-10' })
    await until(() => accepted.length > 0)
    expect(accepted).toMatchObject([{ kind: 'clicked', click: { intent: 'next.redate' } }])
  })
})

test.skipIf(!oraclesPresent)(
  'Slack’s own sample of a sent dialog, filled with nothing, is none of ours',
  async () => {
    const { people, received } = await setUp()
    const sample = readOracle('java-slack-sdk-samples/app-backend/views/ViewSubmissionPayload.json') as object
    const { status } = await people.send('interactive', { ...sample, user: { id: U } })
    expect(status).toBe(200)
    expect(received).toEqual([])
  },
)
