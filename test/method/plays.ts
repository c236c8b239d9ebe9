/** Who types what (`[Begin]`: presses that button of the last card), and what of the catalogue's claim must stand under the title of the answer. `stopped`: it must be refused. */
export type Line = readonly [who: string, text: string, says: RegExp, stopped?: 'stopped']
export type Play = { zh?: Line[]; en?: Line[]; test?: readonly [path: string, names: string] }

const [WANG, MIN, GAO, YUE, CHEN, LI] = ['王浩', '周敏', '高建国', '林悦', '陈思远', '李晓彤']
const [TOM, PRIYA, DANIEL] = ['Tom Becker', 'Priya Nair', 'Daniel Reyes']

/**
 * Every row of the catalogue that is not left out (docs/method.md 7): the command it names, typed in both languages on the imported example in this
 * order, or the test that plays what no single command shows. Each answer must say what the row claims, with a word or number of the example.
 */
export const PLAYS: Record<string, Play> = {
  S01: {
    zh: [[GAO, '报告', /80% 线[\s\S]*前 12 家（60 家的 20%）[\s\S]*88\.9%（16\/18）/]],
    en: [[DANIEL, 'report', /line at 80%[\s\S]*78\.3% of revenue[\s\S]*Meridian Foods 0\.00/]],
  },
  S02: {
    zh: [[GAO, '报告', /利润矩阵[\s\S]*高[\s\S]*74\.2%/]],
    en: [[DANIEL, 'report', /Profit matrix[\s\S]*high/i]],
  },
  S03: {
    zh: [[WANG, '提名 普通客户02 大客户', /战略项目[\s\S]*市场开拓能力强/]],
    en: [[TOM, 'nominate X05', /strategic project[\s\S]*developing the market/]],
  },
  S04: {
    zh: [[MIN, '报告 月', /前进 0 次，丢单 0 个[\s\S]*招投标[\s\S]*680 万元/]],
    en: [[DANIEL, 'report month', /0 moves on, 0 deals lost[\s\S]*CNY 7\.6 M/]],
  },
  S05: {
    zh: [[MIN, '定级 鼎峰 B 采购加倍', /C 级 → B 级/]],
    en: [[DANIEL, 'tier Southport B orders doubled', /C → .*B|tier C → tier B/i]],
  },
  S06: {
    zh: [[CHEN, '客户状态 泰和 战略客户', /战略客户/]],
    en: [[TOM, 'standing Meridian part of Northwind', /K03/]],
  },
  S07: {
    zh: [[GAO, '报告 团队', /屏蔽|筛掉|右上/]],
    en: [[DANIEL, 'report team', /Top right is A, two cells beside it B/]],
  },
  S08: {
    zh: [[CHEN, '周计划 下周三 泰和 参数确认', /06-10[\s\S]*泰和/]],
    en: [[TOM, 'week plan next Wed Meridian survey', /10 Jun[\s\S]*Meridian/]],
  },
  S09: {
    zh: [[WANG, '报告 东海', /近 90 天比前 90 天 −50%/]],
    en: [[TOM, 'report Meridian', /last 90 days against the 90 before: −37\.5%/]],
  },
  S10: {
    zh: [[WANG, '级别 东海', /客户吸引力 [\d.]+%[\s\S]*权重 35[\s\S]*我们的优势/]],
    en: [[TOM, 'tier Meridian', /Attractiveness [\d.]+%[\s\S]*weight 35[\s\S]*Our strength/]],
  },
  S12: {
    zh: [
      [YUE, '档案 东海 信用额度 900万', /信用额度[\s\S]*900/],
      [WANG, '客户 东海 商务', /信用额度/],
    ],
    en: [
      [YUE, 'profile Meridian credit limit 900k', /Credit limit|信用额度/],
      [TOM, 'account Meridian money', /Credit limit/],
    ],
  },
  S13: {
    zh: [[MIN, '回顾 级别', /东海石化[\s\S]*近 90 天和再前 90 天/]],
    en: [[DANIEL, 'reviews tier', /Meridian Foods[\s\S]*last 90 days against the 90 before/]],
  },
  S14: {
    zh: [[CHEN, '客户状态 启明 潜在', /合作中 → 潜在/]],
    en: [[PRIYA, 'standing Alderbrook prospect', /Active → Prospect/]],
  },
  S15: {
    zh: [[WANG, '档案 东海 采购取向 价格', /采购取向[\s\S]*价格/]],
    en: [[TOM, 'profile Meridian orientation price', /Orientation[\s\S]*price/i]],
  },
  S16: {
    zh: [[WANG, '档案 东海 合作关系 伙伴', /伙伴/]],
    en: [[TOM, 'profile Meridian relation partner', /partner/i]],
  },
  S17: {
    zh: [[WANG, '提名 普通客户09 大客户', /战略|规模/]],
    en: [[TOM, 'nominate X05', /strategic|volume/i]],
  },
  S18: { zh: [[WANG, '客户 东海 档案', /行业/]], en: [[TOM, 'account Meridian profile', /Industry/]] },
  S19: {
    zh: [
      [WANG, '档案 东海 行业 石化', /石化/],
      [WANG, '档案 东海 行业 仍然如此', /石化/],
    ],
    en: [
      [TOM, 'profile Meridian industry food', /food/],
      [TOM, 'profile Meridian industry still true', /food/],
    ],
  },
  S20: { zh: [[WANG, '客户 东海', /负责人\s王浩/]], en: [[TOM, 'account Meridian', /Owner\sTom Becker/]] },
  S22: {
    zh: [
      [WANG, '档案 东海 财年 1月到12月', /财年/],
      [YUE, '收入 东海 昨天 120万', /120/],
    ],
    en: [
      [TOM, 'profile Meridian financial year April to March', /April/],
      [DANIEL, 'revenue Meridian yesterday 120k', /120/],
    ],
  },
  S24: {
    zh: [[WANG, '情报 东海 明年要建三号线 来源 展会', /展会/]],
    en: [[TOM, 'note Meridian plans a third line next year from the fair', /fair/]],
  },
  S25: {
    zh: [[LI, '商机 D1 需求点 降低成本', /降低成本/]],
    en: [[TOM, 'deal D5 tag lower cost', /lower cost/i]],
  },
  S26: {
    zh: [[LI, '战略意图 华锐 三年内 内容 海外占三成 来源 年会 意味着 要出口认证', /海外占三成/]],
    en: [
      [
        TOM,
        'intention Meridian within three years words a second plant from their forum means a bigger line',
        /second plant/,
      ],
    ],
  },
  S27: {
    zh: [[LI, 'SWOT 华锐 威胁 内容 恒通降价两成 对策 算全寿命成本 负责人 李晓彤', /算全寿命成本/]],
    en: [
      [
        TOM,
        'swot Meridian threat words a rival cuts its prices counter show the cost of a lifetime owner Tom Becker',
        /a rival cuts its prices[\s\S]*show the cost of a lifetime/,
      ],
    ],
  },
  S29: {
    zh: [
      [WANG, '对手 东海 替代 恒通在试用', /恒通在试用/],
      [WANG, '客户 东海 竞争', /恒通在试用/],
    ],
    en: [
      [TOM, 'rival Meridian displacement Acme is on trial', /Acme/],
      [TOM, 'account Meridian rivals', /Acme/],
    ],
  },
  S31: { zh: [[WANG, '准备 东海', /陈副总/]], en: [[TOM, 'prep Meridian', /Oliver Grant/]] },
  S32: {
    zh: [
      [WANG, '围墙 东海 2 1 1 1', /62\.5/],
      [MIN, '报告 团队', /围墙/],
    ],
    en: [
      [TOM, 'wall Meridian push 1 share 0 contact 1 personal 2', /50/],
      [DANIEL, 'report team', /wall/i],
    ],
  },
  S33: {
    zh: [[CHEN, '关系 D6', /R 85% · 决策层已知 0\/2 · 已知权重 100%/]],
    en: [[PRIYA, 'people D3', /R 57\.5% · decision level known 1\/1 · weight known 100%/]],
  },
  S34: { zh: [[WANG, '准备 东海', /谈价值/]], en: [[TOM, 'prep Meridian', /Talk about value/]] },
  S35: {
    zh: [
      [CHEN, '关系 D6', /李处长/],
      [CHEN, '[修改]', /采购角色[\s\S]*拍板人[\s\S]*把门人/],
    ],
    en: [
      [PRIYA, 'people D3', /Mark Olsen/],
      [PRIYA, '[Change]', /Buying role[\s\S]*final decider[\s\S]*gatekeeper/],
    ],
  },
  S36: {
    zh: [
      [WANG, '人 东海 胡部长 上级 陈副总', /上级/],
      [WANG, '客户 东海 关系地图', /陈副总/],
    ],
    en: [
      [TOM, 'person Meridian Janet Wu reports to Oliver Grant', /Oliver Grant/],
      [TOM, 'account Meridian map', /Oliver Grant/],
    ],
  },
  S37: {
    zh: [[WANG, '人 东海 胡部长 教练 说了预算', /说了预算/]],
    en: [[TOM, 'person Meridian Janet Wu coach', /Coach/]],
  },
  S38: {
    zh: [[WANG, '人 东海 胡部长 亲近的人 秘书小刘', /小刘/]],
    en: [[TOM, 'person Meridian Janet Wu close to her assistant', /assistant/]],
  },
  S39: {
    zh: [[WANG, '个人情况 东海 陈副总 爱好 羽毛球 本人说的', /羽毛球[\s\S]*本人说的/]],
    en: [[TOM, 'personal note Meridian Oliver Grant hobby sailing told us', /sailing[\s\S]*told us/i]],
  },
  S41: { zh: [[LI, '商机 D1 需求 P2', /P2/]], en: [[TOM, 'deal D5 need P2', /P2/]] },
  S42: {
    zh: [[WANG, '人 东海 胡部长 关系 3 目标关系 4', /面对面/]],
    en: [[TOM, 'person Meridian Janet Wu relation 3 relation wanted 4', /face to face/i]],
  },
  S43: {
    zh: [[WANG, '情报 东海 给陈副总塞了两千', /给客户方个人的钱物/, 'stopped']],
    en: [[TOM, 'note Meridian gave Oliver Grant an envelope with 2000 cash', /person/i, 'stopped']],
  },
  S45: {
    zh: [[LI, '商机 D1 决策标准', /名称 权重 我们得分 对手得分/]],
    en: [[TOM, 'deal D5 criteria', /name, weight, our score, rival score/]],
  },
  S46: {
    zh: [
      [WANG, '开发 普通客户02', /五步/],
      [WANG, '[开始]', /第 1 步，共 5 步[\s\S]*首次接触/],
    ],
    en: [
      [TOM, 'develop X05', /Five steps/],
      [TOM, '[Begin]', /1 of 5/],
    ],
  },
  S47: {
    zh: [[CHEN, '商机 D8 丢单', /主要原因[\s\S]*经验教训/]],
    en: [[TOM, 'deal D5 lost', /reason[\s\S]*Lesson/i]],
  },
  S48: { zh: [[LI, '推进 D1', /4 项中已满足 0 项/]], en: [[PRIYA, 'move D3', /3 of 7 items are met/]] },
  S51: { test: ['test/plans/plans.long.test.ts', 'goes step by step, each with evidence'] },
  S52: { test: ['test/plans/plans.long.test.ts', 'goes step by step, each with evidence'] },
  S53: {
    zh: [[CHEN, '商机 D8 评估', /预算[\s\S]*竞争/]],
    en: [[TOM, 'deal D5 evaluate', /budget[\s\S]*competition/i]],
  },
  S54: {
    zh: [[LI, '商机 D4 目标 两套泵 310万 9月30日', /两套泵/]],
    en: [[TOM, 'deal D5 goal two CIP lines 2.4m by 30 Sep', /CIP/]],
  },
  S55: {
    zh: [[WANG, '报告 东海', /近 90 天见过 3 人中的 \d 人/]],
    en: [[TOM, 'report Meridian', /Met in 90 days: 1 of 2 people/]],
  },
  S56: {
    zh: [[WANG, '拜访 鼎峰 电话 郑总 谈回款 下一步 周五 对账', /方式\s电话/]],
    en: [[TOM, 'visit Southport call Ivan Soto discussed spares next: quote on 12 June', /How\sphone/]],
  },
  S57: { zh: [[WANG, '准备 东海', /三个问题/]], en: [[TOM, 'prep Meridian', /three questions/]] },
  S58: {
    zh: [[CHEN, '拜访 泰和 当面 李处长 参数，我们答应周五前给样品，他们答应下周三给图纸', /样品[\s\S]*图纸/]],
    en: [
      [
        PRIYA,
        'visit Alderbrook in person Ruth Adler spares; we promised samples by Friday; they promised the drawings by next Wed',
        /samples[\s\S]*drawings/,
      ],
    ],
  },
  S59: {
    zh: [[WANG, '昨天跟陈副总聊了续约', /方式\s当面（猜的）[\s\S]*30 分钟内可以撤销或修改/]],
    en: [
      [
        TOM,
        'had a chat with Oliver yesterday about the line',
        /guessed[\s\S]*Nothing is written until you confirm/,
      ],
    ],
  },
  S60: {
    zh: [[WANG, '准备 东海', /上次[\s\S]*要拿到的承诺/]],
    en: [[TOM, 'prep Meridian', /Last time[\s\S]*Come back with/]],
  },
  S61: {
    zh: [[WANG, '费用 东海 AP-TEC 8000 技术交流', /AP-TEC/]],
    en: [[TOM, 'spend Meridian AP-TEC 8000 technical exchange', /AP-TEC/]],
  },
  S62: {
    zh: [
      [LI, '回顾 华锐 业务回顾 结果 份额可到六成', /客户方/],
      [
        LI,
        '回顾 华锐 业务回顾 客户方 孙副总 结果 份额可到六成 行动 送两种方案 行动期限 周五',
        /2026-06-05[\s\S]*行动已记为下一步/,
      ],
    ],
    en: [
      [TOM, 'review Meridian business result ready for more', /customer/i],
      [
        TOM,
        'review Meridian business with Oliver Grant result ready for more action send two offers by Friday',
        /Fri 5 Jun 2026[\s\S]*next step now/,
      ],
    ],
  },
  S63: { zh: [[WANG, '回顾', /本周关怀：/]], en: [[TOM, 'reviews', /Care this week: /]] },
  S64: { test: ['test/complaints/complaint.test.ts', 'as a crisis goes at once to those on duty'] },
  S65: { zh: [[LI, '商机 D1 底价 600万', /600 万元/]], en: [[TOM, 'deal D5 floor 2m', /CNY 2 M/]] },
  S66: {
    zh: [
      [LI, '客户计划 华锐', /还没有客户计划/],
      [LI, '[开始]', /还没批准[\s\S]*带数字的目标/],
      [LI, '[写五段]', /总体目的[\s\S]*客户现状|竞争/],
      [LI, '客户计划', /华锐重工/],
    ],
    en: [
      [TOM, 'plan Meridian', /no account plan|No plan/i],
      [TOM, '[Begin]', /not yet[\s\S]*a goal with a number/],
      [TOM, 'plan', /Meridian Foods/],
    ],
  },
  S67: {
    zh: [
      [YUE, '预算 华锐 AP-TEC 本月 5万', /超出的费用要先批准/],
      [MIN, '报告 费用', /AP-EVT[\s\S]*225 万元/],
    ],
    en: [
      [DANIEL, 'budget Meridian AP-TEC this month 50k', /asked for first/],
      [DANIEL, 'report money', /AP-EVT[\s\S]*CNY 810 k/],
    ],
  },
  S68: {
    zh: [
      [LI, '计划条目 华锐 衡量 每季见两次决策层 决策层拜访 目标值 2 到 下月底', /决策层/],
      [LI, '损益计划 华锐 本月 收入 120万 成本 80万', /120/],
      [MIN, '报告 费用', /计划/],
    ],
    en: [
      [
        TOM,
        'plan line Meridian measure two talks with who decides decision visits target 2 by next month',
        /decision/i,
      ],
      [TOM, 'forecast Meridian this month revenue 500k cost 300k', /500/],
      [DANIEL, 'report money', /plan/i],
    ],
  },
  S69: {
    zh: [[LI, '商机 D1 报价 550万', /550 万元[\s\S]*低于底价|底价/]],
    en: [[TOM, 'deal D5 price 1.9m', /CNY 1\.9 M/]],
  },
  S70: {
    zh: [[WANG, '条件 东海', /5%以内不用申请；8%以内 销售经理；15%以内 销售总监/]],
    en: [[TOM, 'terms Meridian', /up to 3%: nobody need be asked; up to 8%: sales manager/]],
  },
  S71: {
    zh: [[LI, '计划条目 华锐 策略 联合开发新阀', /联合开发/]],
    en: [[TOM, 'plan line Meridian strategy joint service team', /joint service/]],
  },
  S72: {
    zh: [
      [MIN, '后备 东海 李晓彤', /李晓彤/],
      [WANG, '客户团队 东海 陈思远 技术', /陈思远/],
    ],
    en: [
      [DANIEL, 'backup Meridian Priya Nair', /Priya Nair/],
      [TOM, 'account team Meridian Priya Nair technical', /technical/i],
    ],
  },
  S73: { zh: [[WANG, '风险 鼎峰', /AR09/]], en: [[TOM, 'why Meridian', /AR08[\s\S]*AR09|AR09[\s\S]*AR08/]] },
  S75: {
    zh: [[GAO, '数字', /本季目标 1,200 万元，已签 480 万元（40%）/]],
    en: [[GAO, 'numbers', /target of the quarter CNY 12 M, signed CNY 4\.8 M \(40%\)/]],
  },
  S76: { zh: [[WANG, '满意度 鼎峰 6 8', /−2|-2/]], en: [[TOM, 'csat Meridian 7 8', /−1|-1/]] },
  S77: {
    zh: [[WANG, '投诉 鼎峰 发错货 级别=投诉', /C\d/]],
    en: [[TOM, 'complaint Southport invoice errors level=grumble', /C\d/]],
  },
  S78: {
    zh: [[MIN, '报告 月', /投诉解决 1 件，一般用 5 个工作日，0% 按时/]],
    en: [[DANIEL, 'report month', /Complaints solved/]],
  },
  S79: {
    zh: [[WANG, '投诉 C1', /应 05-27 周三 解决/]],
    en: [[TOM, 'complaint C2', /to be solved by Tue 2 Jun 2026/]],
  },
  S80: {
    zh: [
      [MIN, '报告 人员', /8 家大客户里 \d 家在联系周期内见过/],
      [WANG, '回顾', /高层互访、经理走访/],
    ],
    en: [
      [DANIEL, 'report people', /\d of 4 key accounts met within their cadence/],
      [TOM, 'reviews', /executive visit, manager along/],
    ],
  },
  S81: {
    zh: [[WANG, '流失 东海 原因 3 密封件投诉拖了三周', /问题/]],
    en: [[TOM, 'churn Meridian reason 3 invoices still wrong', /problem/i]],
  },
  S82: { test: ['test/plans/plans.long.test.ts', 'winning back'] },
  S83: {
    zh: [[WANG, '报告 东海', /价值：[\s\S]*我方人员[\s\S]*满意度 05-17[\s\S]*围墙/]],
    en: [[TOM, 'report Meridian', /Value: [\s\S]*Our people there[\s\S]*Satisfaction[\s\S]*Wall/]],
  },
  S85: { zh: [[GAO, '报告 丢单', /丢单/]], en: [[DANIEL, 'report losses', /lost|loss/i]] },
  S86: { test: ['test/facts/objections.test.ts', 'an objection without an answer'] },
  S87: {
    zh: [[CHEN, '商机 D8 评估', /MAN 资金[\s\S]*MAN 权限[\s\S]*MAN 需求/]],
    en: [[TOM, 'deal D5 evaluate', /MAN money[\s\S]*MAN authority[\s\S]*MAN need/]],
  },
  S88: { test: ['test/learn/learn.test.ts', 'the self-test'] },
  S89: { zh: [[GAO, '报告', /分不出新客户和老客户/]], en: [[DANIEL, 'report', /new/]] },
  S90: {
    zh: [
      [WANG, '周总结', /计划里没做的[\s\S]*鼎峰钢铁/],
      [MIN, '日报', /计划 \d\/8/],
    ],
    en: [
      [TOM, 'week done', /Planned, not done[\s\S]*Meridian Foods/],
      [DANIEL, 'digest', /plan \d\/4/],
    ],
  },
  S91: {
    zh: [
      [
        MIN,
        '数字',
        /销售额[\s\S]*回款[\s\S]*推广进度[\s\S]*市场反应[\s\S]*可能的问题[\s\S]*已采取的措施[\s\S]*团队状态[\s\S]*数据截至/,
      ],
    ],
    en: [
      [
        DANIEL,
        'numbers',
        /Sales[\s\S]*Collection[\s\S]*Promotion[\s\S]*Market reaction[\s\S]*Problems likely[\s\S]*Measures taken[\s\S]*State of the team[\s\S]*data as of/,
      ],
    ],
  },
  S92: { zh: [[MIN, '日报', /东海石化/]], en: [[DANIEL, 'digest', /Meridian/]] },
  S93: {
    zh: [[MIN, '报告 早会', /以来[\s\S]*问题[\s\S]*今天的拜访[\s\S]*今天到期[\s\S]*人员/]],
    en: [[DANIEL, 'report meeting', /Since[\s\S]*Problems[\s\S]*Visits today[\s\S]*Due today[\s\S]*People/]],
  },
  S94: { zh: [[WANG, '客户团队 东海', /陈思远/]], en: [[TOM, 'account team Meridian', /Priya Nair/]] },
  S96: {
    zh: [[WANG, '学习', /头、心、手、脚（3HF），目录 S96/]],
    en: [[TOM, 'learn', /3HF: head, heart, hand, feet, entry S96/]],
  },
  S97: { test: ['src/learn/library-words.en.ts', '(S97)'] },
  S98: { test: ['src/domain/learn-library.ts', 'S98'] },
  S99: { test: ['src/domain/learn-library.ts', 'S99'] },
  S100: {
    zh: [[WANG, '学习', /这周的题[\s\S]*A\. [\s\S]*D\. /]],
    en: [[TOM, 'learn', /This week's question[\s\S]*A\. [\s\S]*D\. /]],
  },
  S101: {
    zh: [[LI, '拜访 锦川 当面 赵处长 谈二期 下一步 周五 送选型表', /送选型表 · 2026-06-05/]],
    en: [
      [
        PRIYA,
        'visit Northwind call Mark Olsen discussed scope next: send plan on 12 June',
        /send plan · Fri 12 Jun 2026/,
      ],
    ],
  },
  S103: {
    zh: [[LI, '回顾 华锐 听取意见 结果 交期要准', /交期要准/]],
    en: [[TOM, 'review Meridian opinion result answers come late', /come late/]],
  },
  S104: {
    zh: [[LI, '回顾 华锐 高层互访 结果 明年扩产', /明年扩产/]],
    en: [[TOM, 'review Meridian executive result second plant', /second plant/]],
  },
  S105: {
    zh: [[LI, '计划条目 华锐 目的 帮孙副总建样板线', /样板线/]],
    en: [[TOM, 'plan line Meridian objective help Oliver Grant with the model line', /model line/]],
  },
  S106: {
    zh: [[CHEN, '推进 D6', /每位干系人的行动计划: 没有行动：李处长/]],
    en: [[PRIYA, 'move D3', /an action per stakeholder: no action for: Mark Olsen/]],
  },
  S108: { test: ['test/briefings/reminders.test.ts', 'describe'] },
  S113: {
    zh: [[WANG, '转介绍 东海', /投诉 C1 还没结[\s\S]*体谅[\s\S]*到场/]],
    en: [[TOM, 'referral Meridian', /Complaint C2 is open[\s\S]*Worry[\s\S]*Be there/]],
  },
  S114: { zh: [[WANG, '陈副总更喜欢微信', /微信/]], en: [[TOM, 'Oliver Grant prefers email', /E-mail/]] },
  S115: {
    zh: [[MIN, '报告 人员', /每周记录的拜访[\s\S]*归零板/]],
    en: [[DANIEL, 'report people', /visits logged a week[\s\S]*Zero board/]],
  },
  S116: { test: ['test/domain/gates.test.ts', 'advisory lists the same and lets them ask'] },
  S119: { test: ['src/domain/learn-library.ts', 'S119'] },
  S120: { test: ['test/domain/gates.test.ts', 'small deals take gates 2 and 3 lightly'] },
  S121: {
    zh: [[WANG, '情报 东海 要求 加一次培训', /要求/]],
    en: [[TOM, 'note Meridian request one more training', /request/i]],
  },
  S30: {
    zh: [
      [
        LI,
        '条件 华锐 降价7%',
        /三件事[\s\S]*客户会要什么特殊条件？[\s\S]*我们能给什么？[\s\S]*我们要换来什么结果？/,
      ],
    ],
    en: [[TOM, 'ask for 6% off on D5', /What special terms[\s\S]*What can we give[\s\S]*What/i]],
  },
}
