import type { Channel } from '../domain/risk/facts.ts'
import { RIVAL_DID } from './rivals.ts'
import { isEdge } from './text.ts'

/** A word that decided something, and where it stands in the folded text. */
export type Mark<T> = { value: T; start: number; end: number }

const B = '(?<![a-z0-9])'
const E = '(?![a-z0-9])'

/** First match wins: a video meeting is a video, a call about a site visit is a call. `sure` false: the word only hints. */
const CHANNELS: readonly { channel: Channel; sure: boolean; pattern: RegExp }[] = [
  {
    channel: 'video',
    sure: true,
    pattern: new RegExp(
      `视[频屏](?:会议|通话|电话)?|线上(?:会议?|沟通|交流|聊|过|开会|见|对)|(?:远程|在线|网络|云)(?:会议?|沟通|交流)|腾讯会议|飞书会议|钉钉会议|${B}(?:video(?: call| meeting)?|zoom(?:ed)?|skyped?|online|virtual(?:ly)?|screen ?share|teams(?: call| meeting)?|google meet|webex|online meeting)${E}`,
      'gu',
    ),
  },
  {
    channel: 'email',
    sure: true,
    pattern: new RegExp(
      `邮件|电邮|发邮|${B}(?:e-?mail(?:ed|s)?|(?:by|my|a|your|the) mail|mail from|mail (?:out|sent)|mails|mailed|wrote (?:to|back))${E}`,
      'gu',
    ),
  },
  {
    channel: 'message',
    sure: true,
    pattern: new RegExp(
      `短信|留言|${B}(?:sms|text(?:ed)?(?: message)?|left (?:a )?message|in-?mail|message[d]?)${E}`,
      'gu',
    ),
  },
  {
    channel: 'chat',
    sure: true,
    pattern: new RegExp(
      `微信|发(?:了)?(?:个|条)?语音|语音(?:消息|条|里|中)|企微|企业微信|飞书(?:上|聊|消息)|钉钉(?:上|聊|消息)|群里|(?<![a-z])qq(?![a-z])|发(?:了)?(?:个|条)?消息|${B}(?:we-?chat(?:ted)?|whats-?app(?:ed)?|chat(?:ted)?|slack(?:ed)?|dm|im)${E}`,
      'gu',
    ),
  },
  {
    channel: 'phone',
    sure: true,
    pattern: new RegExp(
      `电话|(?<=^|[\\s，,/])电(?=$|[\\s，,/])|致电|通话|通(?:了|过)?(?:个|一?次)?话|打给|打来|去电|来电|电联|回电|回拨|接通|没接|未接|占线|${B}(?:phoned|foned|telephon(?:ed|ic(?:ally)?)|rang|cb(?= (?:this|today|just|yest|at|re|back)|\\s?[:：])|tele-?con|con-?call)${E}|${B}(?:phone|fone|calls?|called(?! off| away| in sick)(?!(?<=(?<![a-z])(?:been|got|was|were|gets) called) (?:to|into|out|over|up|upstairs|back)(?![a-z]))|telephone|ring|buzzed|phone call|had [a-z]+(?: [a-z]+)? on the line|got (?:hold of|through to)|no pick[- ]?up|dial(?:led|ed)? in|on the (?:blower|horn|line)|on the phone|picked up|hung up|voicemails?|vm|by phone|over the phone|dialled|dialed)${E}(?! (?:on|in|at) (?!\\d|half|noon|about|around|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve))|${B}(?:cal|cll|caled|calld)(?= (?:with|w/|from|to) )|${B}(?:(?:on|over) the phone|by (?:tele)?phone)${E}|${B}called in(?=\\s*(?:[-–—,;:.!]|$)|\\s+(?:to (?:say|tell|ask|complain|report|confirm|let)|about|saying|this|just|earlier|again)${E})`,
      'gu',
    ),
  },
  {
    channel: 'event',
    sure: true,
    pattern: new RegExp(
      `展会|展览|展台|论坛|峰会|答谢会|年会|联谊|饭局|晚宴|宴请|活动上|交流会|${B}(?:exhibition|trade (?:show|fair)|expo|fair|conference|summit|forum|event|banquet|(?:evening|welcome|drinks|annual|opening|new year'?s?) reception)${E}`,
      'gu',
    ),
  },
  {
    channel: 'site_visit',
    sure: true,
    pattern: new RegExp(
      `现场(?:考察|勘察|勘查|勘测|查看|踏勘|走访|参观|调研)|参观(?:工厂|车间|我司)?|考察|看现场|下车间|${B}(?:site visit|plant tour|factory (?:tour|visit)|plant visit|walked the (?:site|plant|line)|site walk|walk[- ]?through|tour|on[- ]?site visit)${E}`,
      'gu',
    ),
  },
  {
    channel: 'in_person',
    sure: true,
    pattern: new RegExp(
      `当面|面谈|面访|见面|面对面|上门|登门|到访|走访|拜会|拜见|会面|见到|见了|见过|碰面|碰了|吃饭|吃了?(?:个|一?顿|点)?(?:早茶|早餐|早饭|午饭|晚饭|宵夜|夜宵|火锅|烧烤|下午茶|便饭)|午餐|晚餐|喝茶|来访|接待|现场(?!整改|服务|安装|调试|测试)|去了(?!个?(?:电话|邮件|微信|短信|封))|开了(?:个|一?[次场个])?(?:小|短|碰头|协调|技术|项目|方案|现场|评审|启动|专题|沟通|对接|大|闭门)?会(?!议室)|喝了?(?:个|一?(?:杯|壶|顿|点)|[两几]杯|了)?(?:咖啡|酒|啤酒|茶)|${B}(?:in[- ]?person|face[- ]to[- ]face|f2f|met(?: with)?|visited|saw|lunch|dinner|coffee|drinks|beers?|breakfast|dropped (?:by|in)|stopped (?:by|in)|popped (?:in|by|over|round)|swung by|sat down with|took (?:me|us) (?:round|around)|showed (?:me|us) (?:round|around)|meeting(?: with)?|on[- ]?site|at (?:their|his|her|the \\w+) (?:office|plant|site|yard|factory)|in (?:their|his|her) office|(?:back|returned|came back|coming out) (?:from|of)(?! (?:leave|holiday|vacation|pto|lunch|sick))(?= [a-z]))${E}`,
      'gu',
    ),
  },
]

/** The channel told first in `text` behind `from`; of words at different places the earliest counts, of words at the same place the list's order. */
export function findChannel(text: string, from = 0): Mark<Channel> | undefined {
  const found = CHANNELS.flatMap(({ channel, pattern }, rank) =>
    [...text.matchAll(pattern)]
      .filter(({ index }) => index >= from)
      .map((match) => ({
        value: channel,
        start: match.index,
        end: match.index + match[0].length,
        rank,
      })),
  )
  // Only "met" and the like give way to a word that says how: 见了王总，后来微信上聊 stays in person, 视频见了王总 is video.
  found.sort((a, b) => a.start - b.start || a.rank - b.rank)
  const [first] = found
  if (!first) return undefined
  const better =
    first.value === 'in_person'
      ? found.find(
          (each) =>
            each.value !== 'in_person' &&
            each.start - first.end <= 12 &&
            /^(?:见|met|meeting|拜会|开了)/.test(text.slice(first.start, first.end)) &&
            each.value !== 'email' &&
            each.value !== 'message',
        )
      : undefined
  // left Lee a message on his voicemail: a call.
  const call =
    first.value === 'message' ? found.find((each) => VOICEMAIL.test(text.slice(each.start))) : undefined
  // had a long chat with Mark by phone, a chat on Teams: talk, and how it was is told behind it.
  const by = CHAT.test(text.slice(first.start, first.end))
    ? found.find(
        (each) =>
          each.start > first.start &&
          each.start - first.end <= 60 &&
          !CHAT.test(text.slice(each.start, each.end)) &&
          BY.test(text.slice(first.end, each.end)),
      )
    : undefined
  const { value, start, end } = better ?? call ?? by ?? first
  return { value, start, end }
}

const CHAT = /^chat/u
const BY = /(?:[\s,](?:by|over|on|via|in)(?: the| a)? [a-z -]*|, ?[a-z]+|face to face|f2f|in person)$/u
const VOICEMAIL = /^(?:voicemails?|vm)(?![a-z])/u

/** Nobody was reached. */
const ATTEMPT = new RegExp(
  `没(?:有)?人(?:接|应|在|理(?!解|论)|听)|没听(?:我)?电话|(?:人|他|她|对方)(?:都|也|就)?没(?:有)?(?:来|到|出现|上线|露面)|人不在|(?:结果|最后|还是|却)(?:也|又)?没(?:来|到|见)|没(?:聊|谈|说|见|约|打|联系)(?:成|上话)|没(?:有)?(?:接(?!受|触|到通知|着)|打通|接通|联系上|见到|见着|找到人|碰到|碰上)|未(?:接通|接(?!触|受)|见到|联系上|能?联系上)|无人(?:接|应|在)|打不通|(?:都|又|也|还是|一直|老是|死活)不接(?!受|触|待|单|手|着|下)|不接电话|联系不上|没(?:有)?(?:上线|露面|等到|接听|回电|反应)|未上线|爽约|放(?:了)?我?(?:们)?鸽子|没\\s*(?:pick up|show|join|answer)|不在(?:公司|办公室|单位)?(?=$|[\\s,，。.;；!！])|关机|占线|挂断(?:了)?(?:我)?电话|挂了我(?:的|们)?电话|扑(?:了)?(?:个|一?场)?空|(?:吃|碰)(?:了)?(?:个)?(?:闭门羹|一鼻子灰)|没(?:堵|逮|抓|候|截|蹲|守)(?:着|到|上|住)|没(?:能)?进(?:去|门|厂)|不让进|进不去|没见上|没出来|(?:白跑|空跑)(?:了)?(?:一?[趟回])?|跑了个空|谁(?:也|都)没(?:见|碰|找)|人影(?:都|也)?没|被?(?:按|挂)掉|无法接通|忙线|(?:拒接|忙音)|${B}(?:nobody|no[- ]?one|neither|none of them) (?:\\w+ )?(?:picked up|answered|was (?:there|in)|there|around|in|home|came|showed)|${B}(?:no answer|(?:yard|office|plant|gate|gates|site|place|shop|reception)(?: was| is| all)? (?:shut|closed|locked)|line engaged|engaged tone|(?:got|reached|only) (?:his|her|the|their|an?) (?:machine|answerphone|answering machine)|unable to (?:see|receive|meet|reach|speak)|(?:had|has|'d|'s) (?:just |already )(?:left|gone)|'d (?:left|gone home)|wasted (?:trip|journey)|in vain|to no avail|did ?n[o']?t (?:pick up|answer)|did not (?:pick up|answer|reach)|could ?n[o']?t reach|could not reach|went to voicemail|voicemail|unreachable|not (?:in|available|reachable)|no (?:joy|dice)|straight to voicemail|did ?n[o']?t get (?:through|hold of)|could ?n[o']?t get (?:through|hold of)|unanswered|never (?:dialled in|dialed in|joined|showed(?: up)?|came|called back|picked up|answered|turned up)|stood (?:me|us) up|was a no[- ]show|left (?:a |him a |her a |them a )?(?:voicemail|message|vm)s?(?: for)?|left messages|(?:vm|voicemails?|voice messages?)|tried to (?:call|reach|phone)|missed (?:him|her|them)|no[- ]show|no (?:pick[- ]?up|luck)|(?:line|phone) (?:was )?(?:busy|engaged|dead)|rang out|just rang)${E}`,
  'gu',
)

export function findAttempt(text: string): Mark<true> | undefined {
  const match = [...text.matchAll(ATTEMPT)][0]
  return match && { value: true, start: match.index, end: match.index + match[0].length }
}

/** Somebody answered something that was sent. */
export const REPLIED =
  /exchanged|(?:e-?mailed|texted|messaged|called|rang|pinged|mailed|written|dm'?d) (?:me |us )?back(?![a-z])|back and forth|got back to|gets? back to (?:me|us)|回复(?:了|说|表示|我|称)|已回|回信|回说|说收到|说(?:可以|行|同意)|回了|对方回|有回应|replied|answered(?! the)|wrote back|responded|got (?:a |an )?(?:reply|answer)|(?:he|she|they) said/u
/** Sent and not answered. */
export const UNANSWERED =
  /没(?:有)?(?:人)?(?:理|搭理)(?:我|会)?|没(?:有)?回|还没回|未回|未读|没(?:有)?回应|没(?:有)?反应|不回|no reply|no response|no ans?we?r|nothing (?:back|yet)|not heard back|haven.?t heard|(?:did ?n[o']?t|did not|has ?n[o']?t|not yet) (?:reply|replied|respond|answer)|unanswered/u

/** Words after which comes what was talked about. */
const TOPIC = new RegExp(
  `(?:主要)?(?:谈(?!判|妥|成|好)了?谈?|聊(?:了|到|起|过)?聊?|讨论了?|沟通了?|交流了?|汇报了?|介绍了?|说明了?|讲了?|确认了?|了解了?|商量了?|商谈了?|洽谈了?|询问了?|反馈了?|演示了?|对接了?|内容[:：]|主题[:：]|关于|就(?=.{2,14}(?:进行|做|交流|沟通|谈|讨论|达成)))(?:一下|一会儿?|的是)?\\s*[:：]?|${B}(?:discussed|discussing|discuss|talked (?:about|through|over)|talking about|talk about|spoke about|chatted about|about|regarding|re(?= )|covered|went (?:over|through)|reviewed|presented|demoed|to discuss|to talk about|on the topic of)${E}\\s*|${B}(?:re|topics?|agenda|notes?|summary):\\s*`,
  'gu',
)

/** Where the topic begins, and the word that says so. A verb of talking with a person behind it (聊王总) is not yet the topic. */
export function findTopic(text: string, from = 0): Mark<true> | undefined {
  for (const match of text.matchAll(TOPIC)) {
    const end = match.index + match[0].length
    if (match.index < from || !isEdge(text, match.index) || !isEdge(text, end)) continue
    return { value: true, start: match.index, end }
  }
  return undefined
}

/** Signals in one clause: needs, objections, rivals. Each is a hint that is stored with the clause it stands in. */
export const NEED = new RegExp(
  `需要|需求|想要|想上|想换|希望|要求|打算|计划(?:上|采购|扩|改|新增)|有意(?:向)?|感兴趣|缺(?!点|席|乏兴趣)|急(?:需|着)|预算|招标|扩产|${B}(?:needs?|wants?|wanted|looking (?:for|to)|interested in|would like|requires?|requirement|asked for|plans? to|planning to|budget|tender|rfq|rfp)${E}`,
  'u',
)
export const OBJECTION = new RegExp(
  `太贵|(?:价格|报价|价)(?:偏|太|有点)?高|嫌|担心|顾虑|不满|抱怨|异议|质疑|犹豫|反对|不同意|不认可|不接受|不放心|投诉|压价|砍价|降价|有意见|交期(?:太|偏)?长|${B}(?:too expensive|expensive|pric(?:e|ing) (?:is |was )?(?:too )?high|concern(?:ed|s)?|worried|worry|objected|objection|push(?:ed)? ?back|hesitant|hesitat\\w+|unhappy|not happy|complain(?:ed|s|t)?|doubts?|sceptical|skeptical|reluctant|too long|too slow)${E}`,
  'u',
)
export const COMPETITOR = new RegExp(
  `${RIVAL_DID}|竞争对手|竞品|竞对|友商|对手|同行|别家|其他(?:家|供应商|厂家)|另一家|第二家供应商|国产替代|(?:也|都|正|已经)在(?:送样|报价|试样|投标|打样|抢单|接触|推销|做测试|陪标)|(?:也|已经?)(?:去|来|给他们)(?:送了样|报了价|送样了|报价了)|替代(?:方案|供应商)|${B}(?:competitors?|competition|rivals?|competing|another (?:vendor|supplier)|other (?:vendors?|suppliers?)|second source|incumbent|quoting \\d+ ?% lower|(?:is|are|were|was|been|be) (?:sniffing (?:a)?round|circling|pitching|quoting against us|bidding against us|undercutting(?: us)?|(?:in|been in) (?:there )?(?:pitching|quoting|with samples))|(?:have|has) been in (?:there |to )?(?:quoting|pitching|see them)|in the frame|undercut(?:s|ting)? us)${E}`,
  'u',
)
