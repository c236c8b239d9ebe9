/** What can be wrong with an import file: one sentence per kind of fault; with a column it stands after the column's name. Values come shortened. */
export const faultZh = {
  // One cell.
  empty: () => '没有填',
  wrong: () => '填得不对',
  tooLong: (value: string, most: string) => `「${value}」太长，最多 ${most} 个字`,
  controlCharacter: (value: string) => `「${value}」里有换行或控制字符，请删掉`,
  noCode: (value: string) => `「${value}」不是编号：只能用文字、数字和 . _ / -，最多 40 个字，不能有空格`,
  noDay: (value: string) => `「${value}」不是日期，请写成 YYYY-MM-DD`,
  notBetween: (value: string, low: string, high: string) => `${value} 不在 ${low} 到 ${high} 之间`,
  noName: (value: string) => `「${value}」不是名字：里面没有文字也没有数字`,
  twoDays: (value: string, one: string, other: string) =>
    `「${value}」可能是 ${one}，也可能是 ${other}：请写成其中一个的样子`,
  countedDay: (value: string, day: string) =>
    `「${value}」是表格软件计的天数，即 ${day}：请把这一列设成日期格式，或者写成 YYYY-MM-DD`,
  becameDay: (value: string) => `「${value}」被表格软件变成了日期：请把这一列设成文本格式，再重新填`,
  otherCurrency: (told: string, currency: string) =>
    `写的是 ${told}，这一行的币种是 ${currency}：请换算成 ${currency}，或者改币种`,
  mergedCell: (area: string) => `在合并的单元格 ${area} 里：请取消合并，每一格都填上`,
  narrowColumn: () => '是 #####，因为列太窄：请在表格里把列拉宽，再保存一次',
  noInstant: (value: string) => `「${value}」不是时刻，请写成 2026-05-28T16:00:00+08:00 这样`,
  noAmount: (value: string) => `「${value}」不是金额，只写数字，例如 1200000.50`,
  belowZero: (value: string) => `${value} 小于零`,
  amountTooLong: (value: string) => `「${value}」位数太多，不像金额`,
  noDecimal: (value: string) => `「${value}」不是数字，最多两位小数`,
  noWhole: (value: string) => `「${value}」不是整数`,
  noChoice: (value: string, choices: string) => `「${value}」不在可选的里面：${choices}`,
  noCurrency: (value: string) => `「${value}」不是 ISO 币种，请写成 CNY 这样`,
  noZone: (value: string) => `「${value}」不是 IANA 时区，请写成 Asia/Shanghai 这样`,
  noWeek: (value: string) => `「${value}」不是周次，请写成 2026-W22 这样`,
  noMonth: (value: string) => `「${value}」不是月份，请写成 2026-06`,
  noQuarter: (value: string) => `「${value}」不是季度，请写成 2026-Q2 这样`,
  noId: (value: string) => `「${value}」不是平台账号`,
  noMobile: (value: string) => `「${value}」不是手机号（例如 +8613812345678）`,
  noEmail: (value: string) => `「${value}」不是邮箱`,
  noLanguage: (value: string) => `「${value}」不是我们会的语言，请写 zh-CN 或 en-US`,
  cellTooLong: (has: string, most: string) => `有 ${has} 个字，最多 ${most} 个`,
  privateMoney: () => '写的是给个人的钱物：既不能做，也不能记在这里，请改掉',
  secretNumber: (masked: string) => `里面有银行账号或身份证号（${masked}），这里不记，请删掉`,
  nothingSaid: (value: string) => `「${value}」等于没填：不知道就空着`,
  ratioAsPercent: (value: string) => `流动比率写成倍数，例如 1.5，不是 ${value}`,
  noCreditCode: (value: string) => `「${value}」不是统一社会信用代码（18 位，校验位不对）`,
  noFileLine: (value: string, known: string) => `「${value}」不是档案里的项目：${known}`,
  lostWhy: () => '标为已流失时请写原因，例如：客户状态 泰和 已流失 产线搬走了',
  ownParent: () => '不能是自己的下属',
  parentsInCircle: (path: string) => `上级客户绕成了一圈：${path}`,
  nul: () => '里面有 NUL 字符，请删掉',
  brokenCharacter: () => '里面有坏掉的字符，请重新输入',
  closedMonth: (month: string, open: string) => `${month} 已经关账，不能再改；${open} 起的可以`,
  future: (day: string, today: string) => `${day} 还没到（今天是 ${today}）`,
  errorCell: (value: string) => `是公式错误 ${value}，不是空的：请在表格里改好`,
  noValue: () => '是公式，但文件里没有结果：请用表格软件打开，再保存一次',
  scientific: (value: string) => `「${value}」丢了后面的数字：请把这一列设成文本格式，再重新填`,
  noClock: (value: string) => `「${value}」不是时间，请写成 09:30 这样`,
  noJson: () => '不是导出文件里的那种内容，请不要手改这一格，或者清空',
  // One row.
  moreCells: (has: string, header: string) => `这一行有 ${has} 格，表头只有 ${header} 格`,
  doneAndDropped: () => 'done（完成）和 dropped（作废）只能填一个',
  stepOfDeal: (deal: string) => `商机没做完的下一步写在 deals.csv 里，是 ${deal} 的 next_step`,
  wrongWeek: (day: string, real: string, week: string) => `日期 ${day} 在 ${real} 周，不在 ${week} 周`,
  stepWithoutDay: () => 'next_step（下一步）没有日期，请填 next_step_due',
  stepWithoutText: () => 'next_step_due（下一步日期）没有内容，请填 next_step',
  holdNeeds: () => '暂停的商机要填 hold_until（暂停至）和 hold_reason（暂停原因）',
  contactOrTitle: () => 'contact（联系人）和 title_if_unknown（未知者职务）至少填一个',
  accountOrDeal: () => 'account（客户）和 deal（商机）填一个，也只填一个',
  closedWithoutDay: () => '状态是已关闭，却没有 closed（关闭日期）',
  ownDelegate: () => '代理人不能是本人',
  awayBackwards: () => 'away_until（休假至）早于 away_from（休假自）',
  hoursBackwards: () => 'work_to（下班）要晚于 work_from（上班）',
  sameStage: (stage: string) => `from 和 to 都是 ${stage}`,
  closedTooEarly: (closed: string, opened: string) => `关闭日期 ${closed} 早于提出日期 ${opened}`,
  aboveScale: (column: string, value: string, scale: string) => `${column} 的 ${value} 超过满分 ${scale}`,
  ownManager: () => '上级不能是本人',
  ownMember: () => '负责人本来就在团队里，不用再加',
  sensitive: (what: string) =>
    `写的是${({ health: '健康', religion: '宗教', politics: '政治', family: '家人' } as Record<string, string>)[what] ?? what}，这里不记，请删掉`,
  ownBackup: () => '后备负责人不能就是负责人',
  noBackup: (account: string, tier: string) => `${account} 是 ${tier} 级，却没有后备负责人`,
  ownerLeft: (account: string, name: string) => `${account} 的负责人 ${name} 已离职，请交接`,
  nameGone: (account: string, name: string) =>
    `${account} 以后用“${name}”找不到了；还要用，请写进 aliases（别名）一列`,
  backupLeft: (account: string, name: string) => `${account} 的后备负责人 ${name} 已离职，没有人能顶上`,
  addedUp: (rows: string, sum: string) =>
    `这个文件里有 ${rows} 行是同一笔，已合计为 ${sum}；要分开，请加 id（编号）一列`,
  replaces: (before: string, after: string) => `金额由 ${before} 改为 ${after}：之前的文件写的是 ${before}`,
  overBudget: (account: string, code: string, month: string, spent: string, budget: string) =>
    `${account} 的 ${code} 在 ${month} 已用 ${spent}，超过预算 ${budget}（已照账记下，没有申请）`,
  // The header, and the file as a whole.
  closedBooks: (month: string, rows: string, open: string) =>
    `${month} 已经关账：这个文件有 ${rows} 行会改动那个月的数字，已发出的月报还是旧数字（${open} 起没关账）`,
  emptyFile: (columns: string) => `文件是空的，第一行应该是：${columns}`,
  tooManyColumns: (has: string, most: string) => `表头有 ${has} 列，最多读 ${most} 列`,
  titleRow: (line: string) => `表头在第 ${line} 行，上面还有标题：请删掉表头上面的行`,
  separator: (found: string) =>
    `各列用${found === '\t' ? '制表符' : `「${found}」`}隔开，请另存成用逗号分隔的文件`,
  columnTwice: (column: string) => `「${column}」这一列出现了两次`,
  nearColumn: (title: string, near: string) => `不认识「${title}」这一列，是不是「${near}」？`,
  unknownColumn: (title: string, kind: string, known: string) =>
    `不认识「${title}」这一列，${kind} 的列是：${known}`,
  missingColumns: (columns: string) => `少了这些列：${columns}`,
  noPath: () => '没有这个文件或文件夹',
  emptyFolder: () => '文件夹里没有 CSV 或 XLSX 文件',
  nearKind: (what: string, near: string) =>
    `看不出这个${what === 'sheet' ? '工作表' : '文件'}装的是什么，是不是 ${near}？`,
  unknownKind: (what: string, kinds: string) =>
    `看不出这个${what === 'sheet' ? '工作表' : '文件'}装的是什么，请用内容命名，从这些里选：${kinds}`,
  hiddenSheet: () => '这个工作表是隐藏的，没有读；要导入请先取消隐藏',
  skippedSheet: () => '这个工作表是说明，没有读',
  workbookAsCsv: () => '这是工作簿，请把文件名改成 .xlsx',
  textAsWorkbook: () => '这是文本，不是工作簿：请把文件名改成 .csv',
  webPage: () => '这是网页，不是工作簿：请用表格软件打开，另存为 .xlsx',
  oldWorkbook: () => '这是旧格式（.xls）或带密码的工作簿：请去掉密码，另存为 .xlsx',
  emptyWorkbook: () => '工作簿是空的',
  otherFormat: () => '没有读：只认 .csv 和 .xlsx，请另存成其中一种',
  hiddenLines: (count: string) => `这个工作表有 ${count} 行是隐藏的，也读了`,
  hiddenColumns: (columns: string) => `这个工作表有隐藏的列，也读了：${columns}`,
  largeWorkbook: (most: string) => `工作簿超过 ${most} MB，请把各个工作表另存为 CSV 文件`,
  unpacksLarge: (most: string) => `工作簿解压后超过 ${most} MB，请把各个工作表另存为 CSV 文件`,
  wideWorkbook: (most: string) =>
    `工作簿占的格子超过 ${most} 百万，请删掉远在表格下方或右边的内容，或者把各个工作表另存为 CSV 文件`,
  longCell: (most: string) => `工作簿里有一格的字超过了一格能装的（${most} 个），请缩短`,
  damagedWorkbook: () => '这不是工作簿（.xlsx），或者已经损坏：请用表格软件打开，再另存一次',
  unreadableWorkbook: () => '工作簿读不了：请用表格软件打开，再另存为 .xlsx',
  longRow: (most: string) => `一行超过 ${most} 个字：是不是少了一个引号？`,
  openQuote: () => '这里的引号没有结束',
  innerQuote: () => '格子中间有引号：请把整格放进引号里，里面的引号写两遍',
  unreadableRow: (code: string) => `这一行读不了（${code}）`,
  utf16: () => '文件是 UTF-16，不是 UTF-8：请在 WPS 或 Excel 里另存为「CSV UTF-8」再导入',
  gbk: () => '文件不是 UTF-8，像是 GBK：请在 WPS 或 Excel 里另存为「CSV UTF-8」再导入',
  noText: () => '文件不是 UTF-8 文本：请在 WPS 或 Excel 里另存为「CSV UTF-8」再导入',
  // Several rows, and what is known already.
  duplicate: (key: string, line: string, file: string) =>
    `和${file ? ` ${file} ` : ''}第 ${line} 行重复了：${key}`,
  unknownAccount: (value: string, code: string) =>
    `没有编号是「${value}」的客户${code ? `，叫这个名字的客户编号是 ${code}` : ''}`,
  unknownPerson: (value: string) => `成员里没有「${value}」，请先加进 members.csv`,
  unknownTeam: (value: string) => `没有「${value}」这个团队：没有成员在里面`,
  unknownContact: (value: string, account: string) =>
    `${account} 的联系人里没有「${value}」，请先加进 contacts.csv`,
  unknownContactOfDeal: (value: string, account: string, deal: string) =>
    `${deal} 的客户 ${account} 没有联系人「${value}」`,
  unknownRecord: (value: string, file: string) => `没有编号是「${value}」的记录，请先加进 ${file}`,
  unknownDeal: (value: string) => `没有编号是「${value}」的商机`,
  dealElsewhere: (deal: string, account: string, other: string) =>
    `商机 ${deal} 是 ${account} 的，不是 ${other} 的`,
  dealHasVisits: (deal: string, account: string, other: string, visits: string, people: string) =>
    `商机 ${deal} 是 ${account} 的，在那里有 ${visits} 次拜访、${people} 个关键人，不能移到 ${other}：请在同一次导入里把拜访一起移走，或者在 ${other} 另开一个商机`,
  visitHasDeal: (visit: string, deal: string, account: string) =>
    `拜访 ${visit} 谈的商机 ${deal} 不是 ${account} 的：移到 ${account} 时请填 deal（商机）`,
  visitHasPeople: (visit: string, account: string, other: string) =>
    `拜访 ${visit} 见的是 ${account} 的人：移到 ${other} 时请填 contacts（联系人）`,
  dealCurrency: (deal: string, was: string, currency: string) =>
    `${deal} 原来是 ${was}：请同时填 ${currency} 的金额（amount、price_quoted、price_floor），或者不改币种`,
  accountCurrency: (account: string, was: string) => `${account} 已有 ${was} 的金额：请不要改币种`,
  reportsInCircle: (path: string) => `上级绕成了一圈：${path}`,
  visitElsewhere: (visit: string, account: string, other: string) =>
    `拜访 ${visit} 是 ${account} 的，不是 ${other} 的：请去掉它，或者在同一次导入里改它的客户`,
  knownById: (amount: string, account: string, day: string) =>
    `${account} ${day} 的 ${amount} 已按单号记过：没有重复计`,
  besideOther: (amount: string, account: string, day: string) =>
    `${account} ${day} 还有一笔没有单号的 ${amount}：两笔都计入了`,
  stepTaken: (code: string) => `${code} 已经是另一个下一步的编号`,
  tooPrecise: (value: string, has: string, currency: string, most: string) =>
    `${value} 有 ${has} 位小数，${currency} 只有 ${most} 位`,
  managersInCircle: (path: string) => `上级绕成了一圈：${path}`,
  takenOnLine: (value: string, name: string, line: string) => `「${value}」也是第 ${line} 行 ${name} 的`,
  taken: (value: string, name: string) => `「${value}」也是 ${name} 的`,
  calledLikeOnLine: (name: string, code: string, line: string) =>
    `和第 ${line} 行的 ${code} 一样叫「${name}」，请改一个名字或别名`,
  calledLike: (name: string, code: string, other: string) =>
    `和已有的 ${code} ${other} 一样叫「${name}」，请改一个名字或别名`,
  weights: (deal: string, total: string) => `${deal} 的权重加起来是 ${total}，最多 100`,
  goalNumber: () => '目标要带数字，例如：份额做到六成',
  dueFirst: (due: string, since: string) => `期限 ${due} 在起算 ${since} 之前：请写以后的日子`,
  measureNeeds: () => '衡量要写怎么量、目标值和期限，例如：决策层拜访 2 到月底',
  unitNeeded: () => '手填的衡量要写单位，例如：单位 台',
  rivalName: () => '对手的一条要写是哪个对手，例如：对手名 恒通',
  threatNeeds: () => '威胁要写对策和负责人，例如：对策 算全寿命成本 负责人 李晓彤',
  reviewNeeds: () =>
    '业务回顾要写客户方（谁参加）和行动，例如：客户方 孙副总 结果 份额可到六成 行动 送两种方案 到 周五',
  actionNeeds: () => '行动和行动期限要一起填',
  quizGap: (letter: string) => `选项 ${letter} 空着，后面的却填了：选项要连着填`,
  quizTwice: (text: string) => `两个选项一样：「${text}」`,
  quizAnswer: (letter: string, count: string) => `答案是 ${letter}，但只有 ${count} 个选项`,
  pendingTwice: (deal: string, other: string) => `${deal} 还有一个待审批的推进申请 ${other}`,
  pendingFrom: (from: string, deal: string, stage: string) =>
    `待审批的申请从阶段 ${from} 出发，但 ${deal} 在阶段 ${stage}`,
}

/** What can be wrong with an import file. */
export type FaultKey = keyof typeof faultZh
