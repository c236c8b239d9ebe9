import { rule } from './entities.ts'

/** Two lists of words on which more than one reading leans. Patterns over masked text, see {@link rule}. */
const words = (...patterns: string[]): RegExp => rule(patterns.join('|'))

export const CONTACT_WORDS = {
  /** What one does with a customer; the tense of its clause says whether it happened. */
  verbs: words(
    '(?:跟|和|与|同|陪)[^，,。；;]{0,6}{P}|巡了|去[^，,。；;\\s]{1,8}(?:那家|那边|客户|公司)|看了(?:看|一圈|一眼)|坐了(?:坐|一?会儿?)|转了一?圈|走了(?:走|一圈)|转了转|签了(?:单|字|约|合同)|接待(?:的|了)|堵{P}|发(?:了)?(?:个|条)?语音|看了?现场|拜访|走访|回访|到访|上门|登门|当面|面对面|现场|见了?(?:一?下|个?面)?(?!效|证|外|解|识|谅|笑|怪)|碰(?:了|到|上)?(?:个|一?下)?(?:面|头)?|会见|约见|面谈|面访|拜会|拜见|去(?:了|过|的|趟|一?趟)?{A}|{A}(?:那边|这边)?(?:去了|跑了)|跑了?(?:一)?[趟次]|去(?:了|过)(?:一)?趟|到了?{A}|从{A}(?:那边|公司|厂里?|工地)?(?:刚)?(?:回|出)来|离开{A}|打了?[一二三四五几两\\d]+[次通遍]|不接(?!受|触|待|单|手)|聊|谈|沟通|交流|对接|电话|通(?:了|过)?(?:个|一?次)?话|去电|来电|回电|回拨|致电|(?<!钱|款|费)打(?:来|过来|给)(?!钱|款)|拨|接(?:了|到)(?:个|一?个)?(?:{P}|{A})|视频|开(?:了)?(?:个|次)?会|微信|发(?:了)?(?:个|封)?(?:邮件|微信|短信|消息)|邮件|短信|线上(?:会|聊|沟通|交流|对|过)|在线(?:会|聊)|吃(?:了)?(?:个|顿|碗|口|点)?(?:饭|面|早茶|烧烤|火锅|夜宵|宵夜|早餐|午餐|晚餐|便饭)|看厂|带队|(?:验收|评审|启动|协调|技术|项目|交流|沟通|讨论)会(?!议纪要)|会上|{A}来(?:了|访|人)|喝(?:了)?(?:个)?(?:茶|咖啡|酒)|来访|接待|过来|来(?:了|过)?(?:(?:我们)?公司|(?:我们|咱们?)(?:厂|这边|这里|办公室|车间|单位))|参观|考察|遇(?:到|见)|打(?:了|过)?(?:个)?(?:招呼|照面)|没接|没人接|打不通|未接|扑空|不在|对账(?!单|表)|送(?:了|去|过)|递了|演示|汇报|会议|登门',
    "<(?:{P}|{A})[^,.;]{0,24}<(?:replied|wrote back|got back|came back) to (?:me|us|my|our)>|<with (?:{P}|{A})|<(?:e-?mail|mail|text|message|note|letter|call|voicemail|whats-?app|wechat|sms) from {P}|<(?:caught|grabbed|tried|chased) {P}|<had {P} (?:and {P} )?on the (?:line|phone)|<(?:by|via|over) (?:phone|email|mail|text|whats-?app|wechat)>|<(?:in person|seeing|visiting|trade (?:show|fair)|expo|sat down|took (?:me|us) (?:round|around|through|to)|(?:gave|showed) (?:me|us) (?:round|around|a tour)|exchanged (?:e-?)?mails?|mails with|got through to|buzzed|skyped?|online|hung up|came (?:in|by|over)|factory tour|plant tour|w/ ?{P}|met|meet|meeting|met up|visit(?:ed|s|ing)?|vist(?:ed)?|saw|seen?|call(?:ed|s)?|phone[d]?|rang|ring|spoke|speak|talked|talk|chat(?:ted)?|email(?:ed)?|e-mail(?:ed)?|mailed|messaged|msg(?:'?d|ed)?|text(?:ed)?|pinged|wechat(?:ted)?|whatsapp(?:ed)?|dropped (?:by|in)|stopped (?:by|in)|popped (?:in|into|by|over)|swung by|lunch|dinner|breakfast|coffee|drinks|beers?|zoom(?:ed)?|teams|video|f2f|face to face|on site|onsite|catch[- ]?up|caught up|sync(?:ed)?|kick[- ]?off|demo(?:ed)?|walked|toured?|hosted|went to see|sat (?:w/?|with|down)|(?:drove|flew|travelled|headed|went|popped|swung) (?:over |out |down |up |round )?to {A}|site walk|just {P}|got hold of|reached|ran into|bumped into|voicemail|vm|no[- ]show|stood (?:me|us) up|the phone|reviewed|presented|been to|went to)>",
  ),
  /** What people of theirs do when they speak to us. */
  speech: words(
    '(?<!把|将|让|叫|请){P}[^，,。；;]{0,8}(?:说|表示|提出|提到|要求|反对|希望|担心|答应|同意|嫌|抱怨|反馈|确认|告诉|问|回复|回了|回我|发来|打来|来电|承诺|催|认为|觉得|透露|松口|点头|签了|拍板|介绍)',
    "{P}[^,.;]{0,24}<(?:said|says|told|mentioned|offered|suggested|proposed|hinted|claims|claimed|admitted|insists|insisted|reckons|agreed|promised|asked|asks|wants?|wanted|confirm(?:ed|s)|thinks?|replied|answered|objected|called|rang|phoned|emailed|texted|wrote|pinged|needs?|complained|signed|approved|rejected|is (?:ok|fine|happy|unhappy|worried|keen|interested)|'s (?:ok|fine|happy|unhappy|worried|keen)|will|'ll|is going)>",
  ),
}
