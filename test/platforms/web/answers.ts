import type { Incoming, Reply } from '../../../src/platforms/platform.ts'
import { everyPart, everyPicture } from './gallery.ts'
import { plain } from './world.ts'

/** Answers by what was typed or clicked, as a bot would. */
export async function answer(incoming: Incoming): Promise<Reply> {
  switch (incoming.kind) {
    case 'opened':
      return { delivery: 'private', card: plain('您好') }
    case 'clicked':
      if (incoming.click.intent === 'nudge') return { delivery: 'toast', card: plain('已提醒王浩') }
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
      return { delivery: 'toast', card: { lang: 'en', title: '', tone: 'plain', parts: [] } }
  }
}
