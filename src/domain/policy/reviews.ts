import { z } from 'zod'
import { limit, perTier, positive, section } from './checks.ts'

/** Days between two reviews of a kind by tier, and the company's care list (docs/method.md, Reviews). */

const words = z.string('must be words').min(1, 'must not be empty').max(80, 'must be at most 80 characters')

/** Our proposal: the sources name twenty-five actions by their title alone. */
const CARE: [zh: string, en: string][] = [
  ['合同周年问候', 'contract anniversary'],
  ['对方升职祝贺', 'congratulate on a promotion'],
  ['转发与对方公司有关的新闻', 'news about their company'],
  ['行业月报', 'monthly industry brief'],
  ['每季高层通话', 'quarterly executive call'],
  ['邀请参加年度座谈会', 'invite to the annual forum'],
  ['交付后回访', 'visit after delivery'],
  ['问题解决三天后复查', 'check three days after a problem'],
  ['节约成果报告', 'savings report'],
  ['培训名额', 'a training seat'],
  ['邀请参观工厂', 'factory visit'],
  ['联合促销', 'joint promotion'],
  ['邀请参与政策设计', 'ask for policy advice'],
  ['新品预览', 'preview of a new product'],
  ['技术简报', 'technical newsletter'],
  ['感谢转介绍', 'thank for a referral'],
  ['节日问候', 'festival greeting'],
  ['介绍合作伙伴', 'introduce a partner'],
  ['分享测试数据', 'share test data'],
  ['备件检查', 'spare-parts check'],
  ['请对方评价我们的销售', 'ask about our rep'],
  ['答复对方的建议', 'answer a suggestion'],
  ['征得同意后做案例', 'reference story with consent'],
  ['用户俱乐部', 'user club'],
  ['年终回顾信', 'year-end letter'],
]

export const reviewsPolicy = section({
  /** Perceived against expected (S76). */
  satisfaction: perTier(limit, { A: 90, B: 180, C: 'off', D: 'off' }, 'rising'),
  /** Is the tier still right (S13). */
  tier: perTier(limit, { A: 92, B: 92, C: 92, D: 'off' }, 'rising'),
  /** Business review with the customer (S62). */
  business: perTier(limit, { A: 92, B: 184, C: 'off', D: 'off' }, 'rising'),
  /** Our top with theirs (S104). */
  executive: perTier(limit, { A: 90, B: 180, C: 'off', D: 'off' }, 'rising'),
  /** The manager goes along (S80). */
  manager: perTier(limit, { A: 92, B: 184, C: 'off', D: 'off' }, 'rising'),
  /** Asking for their opinion (S80, S103): five a year. */
  opinion: perTier(limit, { A: 73, B: 184, C: 'off', D: 'off' }, 'rising'),
  /** Credit looked at (S12). */
  credit: perTier(limit, { A: 35, B: 92, C: 184, D: 'off' }, 'rising'),
  care: section({
    days: perTier(limit, { A: 14, B: 30, C: 'off', D: 'off' }, 'rising'),
    list: z
      .array(section({ zh: words, en: words }), 'must be a list of { zh, en }')
      .min(1, 'must name one action')
      .default(CARE.map(([zh, en]) => ({ zh, en }))),
  }).prefault({}),
  /** An account moved when its rank by revenue changed by so many places, or its revenue of ninety days by so many percent (S13). */
  movers: section({ ranks: positive.default(3), revenue: positive.default(20) }).prefault({}),
}).prefault({})
