/** What people say at 11:00 of a day in June. 李晓彤, 陈思远 and Priya work with the bot; 王浩 sometimes; Tom does not. */
export const JUNE: Record<string, [string, string][]> = {
  '06-01': [
    ['王浩', '拜访 东海石化 当面 陈副总 谈续约价与密封件整改 承诺：周五前给方案 下一步 6/5 送整改方案'],
    ['李晓彤', '下一步 F1 完成'],
  ],
  '06-02': [
    ['李晓彤', '拜访 华锐 当面 刘总工 谈修订报价 下一步 6/9 回访技术评审'],
    [
      'Priya Nair',
      'visit Alderbrook video Dana Cole contract draft walked through next: send final draft 8 Jun',
    ],
    ['陈思远', '拜访 泰和 当面 李处长 确认洁净室参数 下一步 6/10 拜访王总'],
  ],
  '06-03': [
    ['Priya Nair', 'visit Northwind call Elena Ruiz pilot report discussed next: site review 12 Jun'],
  ],
  '06-05': [
    ['王浩', '下一步 D2 6/12 签框架草案'],
    ['李晓彤', '拜访 锦川水务 电话 宋主任 泵站选型 下一步 6/18 送选型方案'],
  ],
  '06-09': [['李晓彤', '拜访 华锐 当面 孙副总 技术评审通过 下一步 6/16 商务谈判']],
  '06-10': [['陈思远', '拜访 泰和 当面 王总 第一次见面，介绍方案 下一步 6/17 送样']],
  '06-11': [
    ['Priya Nair', 'snooze Alderbrook until 15 Jun waiting for their legal'],
    ['王浩', '休假 6/15 到 6/17 由 李晓彤 代'],
  ],
  '06-12': [['Priya Nair', 'visit Northwind in person Mark Olsen site review next: final offer 22 Jun']],
  '06-16': [['李晓彤', '拜访 华锐 当面 孙副总 价格基本谈定 下一步 6/24 送合同']],
  '06-18': [['周敏', '非风险 K12 AR04 到 8/31 新客户，围墙半年内打分没有意义']],
  '06-22': [
    ['Tom Becker', 'visit Meridian call Oliver Grant CIP budget back in July next: site survey 2 Jul'],
  ],
  '06-24': [['李晓彤', '拜访 华锐 视频 刘总工 合同条款 下一步 6/30 签合同']],
}
