import type { ProblemKey } from '../language/problem.ts'

type Data = Readonly<Record<string, string>>

/** What was understood, what is wrong with it, what to type instead: one sentence per kind of problem. */
export const languageZh: Record<ProblemKey, (data: Data) => string> = {
  unknownAccount: ({ said }) => `没有找到你能看到的客户「${said}」。请写简称、全称、拼音或编号。`,
  whichAccount: ({ said, names }) => `「${said}」可能是 ${names}，请选一个。`,
  nearAccount: ({ said, names }) => `没有叫「${said}」的客户，是不是 ${names}？`,
  noAccount: () => '没看出是哪个客户。请写上它的简称、全称或编号。',
  whichPerson: ({ said, names }) => `「${said}」可能是 ${names}，请写全名。`,
  newPerson: ({ said }) => `「${said}」还不在这个客户的联系人里。`,
  impossibleDay: ({ said }) => `「${said}」不是一个真实的日子，请写成 周五、昨天 或者几月几日。`,
  wrongWeekday: ({ said, day }) => `「${said}」里的日期和星期对不上（${day}），请只写其中一个。`,
  visitInFuture: ({ said, day }) =>
    `「${said}」（${day}）还没到，拜访只能记已经发生的。计划中的请用「下一步」，例如：下一步 华锐 ${day} 拜访孙副总。`,
  dueInPast: ({ said, day }) => `下一步的日期「${said}」（${day}）已经过去，请给一个今天或以后的日子。`,
  tooLong: ({ most }) => `太长了，最多读 ${most} 个字，请拆成几条。`,
  wallScores: ({ said }) =>
    `围墙每项只能是 0、1 或 2${said ? `，「${said}」不行` : ''}。例如：围墙 华锐 主推2 份额1 接触1 私交2`,
  wallCount: () => '围墙要四个数：主推、份额、接触、私交。例如：围墙 华锐 2 1 1 2',
  noStage: () =>
    '请写要推进到哪个阶段，例如：推进 D6 4（1 客户开发 2 立项 3 提案 4 招投标 5 商务谈判 6 工程实施）。',
  noSuchStep: ({ said }) =>
    `没有找到下一步「${said}」。请写编号，例如：下一步 F3 完成；输入「今日」可以看到编号。`,
  noDay: () => '请写上日子，例如：下一步 D2 周五 送方案。没有日子就没法提醒。',
  noReason: () => '请写一句原因，例如：稍后 鼎峰 三天 等付款。',
  noLevel: () => '请写级别：抱怨、投诉或危机。例如：投诉 东海 密封件渗漏 级别=投诉',
  noScores: () => '满意度要两个数：实际感受和期望，同一把尺子。例如：满意度 华锐 8 9',
  scoreOutOfScale: ({ said }) => `「${said}」超出了尺度，请用 0–10 的两个数，例如：满意度 华锐 8 9`,
  noDeal: ({ said }) => `没有找到商机${said ? `「${said}」` : ''}。请写编号，例如：商机 D2。`,
}
