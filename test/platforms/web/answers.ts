import type { Card } from '../../../src/cards/card.ts'
import type { Incoming, Reply } from '../../../src/platforms/platform.ts'
import { everyPart, everyPicture } from './gallery.ts'
import { plain } from './world.ts'

/** A form alone, as a dialog would hold it. */
function windowForm(problem?: string): Card {
  return {
    lang: 'zh',
    title: '交接给谁',
    tone: 'info',
    parts: [
      {
        kind: 'form',
        form: {
          name: 'to',
          fields: [
            { kind: 'pick', of: 'person', name: 'to', label: '同事', required: true, problem },
            { kind: 'lines', name: 'why', label: '原因' },
          ],
          submit: { label: '提交', click: { intent: 'form.save', fields: {} } },
        },
      },
    ],
  }
}

function saved({ to = '', why = '' }: Record<string, string>): Reply {
  if (to === '不行') return { delivery: 'toast', card: { ...plain('这位不行'), tone: 'bad' } }
  return { delivery: 'replace', card: to === '7' ? plain(`已交接 ${why}`) : windowForm('没有这位同事') }
}

/** Answers by what was typed or clicked, as a bot would. */
export async function answer(incoming: Incoming): Promise<Reply> {
  switch (incoming.kind) {
    case 'opened':
      return { delivery: 'private', card: plain('您好') }
    case 'clicked':
      if (incoming.click.intent === 'nudge') return { delivery: 'toast', card: plain('已提醒王浩') }
      if (incoming.click.intent === 'form') return { delivery: 'private', card: windowForm() }
      if (incoming.click.intent === 'form.save') return saved(incoming.click.fields)
      if (incoming.click.intent === 'slow') await new Promise((resolve) => setTimeout(resolve, 900))
      return {
        delivery: 'replace',
        card: { lang: 'zh', title: `已收到 ${incoming.click.intent}`, tone: 'good', parts: [] },
      }
    case 'said':
      return { delivery: 'private', card: incoming.text === '图' ? everyPicture : everyPart }
    case 'replied':
    case 'picked':
    case 'edited':
    case 'unreadable':
    case 'file':
    case 'left':
      return { delivery: 'toast', card: { lang: 'en', title: '', tone: 'plain', parts: [] } }
  }
}
