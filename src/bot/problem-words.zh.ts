export const problemZh = {
  titles: {
    refused: '没有写入',
    notFound: '没找到',
    notShown: '不能看',
    unknownPerson: '我还不认识你',
    outsider: '只为本公司服务',
    unsure: '请再试一次',
    unknownIntent: '没听懂',
    databaseAway: '暂时存不了',
    broken: '出错了',
  },
  turnTo: (manager: string) => `需要里面的内容，请问${manager}。`,
  unknownPerson: ([id, ...admins]: string[]) =>
    admins.length > 0
      ? `你还不在成员名单里，请联系管理员 ${admins.join('、')} 把你加进来，并告诉他你的账号是 ${id}。`
      : `你还不在成员名单里，请让部署的同事把你（账号 ${id}）加进 members.csv 并运行 kam import，或写进 KAM_ADMINS。`,
  outsider: (_: string[]) => '我只为本公司的同事服务，有事请联系你在这边的联系人。',
  unsure: (_: string[]) => '现在确认不了你是谁，什么都没有做，请一分钟后再发一次。',
  unknownIntent: (_: string[]) => '这个按钮已经不再使用，请输入「帮助」看看现在能做什么。',
  databaseAway: ([reference]: string[]) =>
    `数据库暂时连不上，什么都没有保存，请一分钟后再发一次。编号 ${reference}`,
  broken: ([reference]: string[]) =>
    `我这边出错了，什么都没有保存，请再发一次；还是不行就把编号 ${reference} 告诉管理员。`,
  tooMany: (most: number) => `一分钟内收到你超过 ${most} 条，多出来的没有处理。请过一分钟再发一次。`,
  privateMoney:
    '给客户方个人的钱物（回扣、红包、购物卡等）既不能做，也不能记在这里，什么都没有写入。公司之间的返利、合规的招待和礼品，请用对应的费用代码登记；拿不准先问经理或法务。',
  secretNumber: {
    identity: (masked: string) =>
      `里面有个人身份证号（${masked}），这里不记，什么都没有写入。请去掉号码再发一次。`,
    bank: (masked: string) =>
      `里面有银行账号（${masked}），这里不记，什么都没有写入。请去掉号码再发一次；付款资料请走财务系统。`,
  },
  tooLong: (length: number, most: number) =>
    `这段话有 ${length} 个字，这里最多记 ${most} 个，什么都没有写入。请写短一点再发一次。`,
  takenBack: '这一条保存后又撤销了，这次没有再写入。需要的话，请重新发一次。',
  answeredBefore: '这一条前几天已经保存过，这次没有再写入。现在的情况请看客户或商机卡片。',
}
