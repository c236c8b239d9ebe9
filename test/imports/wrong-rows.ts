import { accounts, deals, K, members, moves, revenue, stakeholders, visits } from './rows.ts'

/** What one wrong cell or row is told, word for word. */
export const wrongRows: [what: string, files: Record<string, string | Buffer>, lines: string[]][] = [
  [
    'a day that does not exist',
    visits('V1,2026-02-30,K01,王浩,phone,孙副总,two_way,,'),
    ['visits.csv:2: date "2026-02-30" is not a day, write YYYY-MM-DD'],
  ],
  [
    'a day that may be two',
    visits('V1,1/5/2026,K01,王浩,phone,孙副总,two_way,,'),
    ['visits.csv:2: date "1/5/2026" may be 2026-05-01 or 2026-01-05: write it like one of the two'],
  ],
  [
    'a year that cannot be',
    visits('V1,0226-05-01,K01,王浩,phone,孙副总,two_way,,'),
    ['visits.csv:2: date 0226-05-01 is not between 1900 and 2199'],
  ],
  [
    'a visit in the future',
    visits('V1,2026-06-02,K01,王浩,phone,孙副总,two_way,,'),
    ['visits.csv:2: date 2026-06-02 is in the future (today is 2026-06-01)'],
  ],
  [
    'an unknown channel',
    visits('V1,2026-05-01,K01,王浩,fax,孙副总,two_way,,'),
    [
      'visits.csv:2: channel "fax" is none of in_person, phone, video, chat, email, message, event, site_visit',
    ],
  ],
  [
    'an unknown account',
    visits('V1,2026-05-01,K99,王浩,phone,,two_way,,'),
    ['visits.csv:2: account "K99" is unknown'],
  ],
  [
    'the name of an account instead of its code',
    visits('V1,2026-05-01,华锐重工,王浩,phone,,two_way,,'),
    ['visits.csv:2: account "华锐重工" is unknown; the account of that name has the code K01'],
  ],
  [
    'an unknown rep',
    visits('V1,2026-05-01,K01,王号,phone,,two_way,,'),
    ['visits.csv:2: rep "王号" is unknown: add them to members.csv'],
  ],
  [
    'a person of another account',
    visits('V1,2026-05-01,K01,王浩,phone,孙副总;Ito,two_way,,'),
    ['visits.csv:2: contact "Ito" is unknown at K01: add them to contacts.csv'],
  ],
  [
    'an unknown deal',
    visits('V1,2026-05-01,K01,王浩,phone,孙副总,two_way,D9,'),
    ['visits.csv:2: deal "D9" is unknown'],
  ],
  [
    'a deal of another account',
    visits('V1,2026-05-01,K02,王浩,phone,Ito,two_way,D1,'),
    ['visits.csv:2: deal D1 belongs to K01, not to K02'],
  ],
  [
    'the same visit twice',
    visits(
      'V1,2026-05-01,K01,王浩,phone,,two_way,,\nV2,2026-05-02,K01,王浩,phone,,two_way,,\nv1,2026-05-03,K01,王浩,phone,,two_way,,',
    ),
    ['visits.csv:4: the same id "V1" stands on line 2'],
  ],
  [
    'a code with a space',
    visits('V 1,2026-05-01,K01,王浩,phone,,two_way,,'),
    ['visits.csv:2: id "V 1" is no code: letters, digits, . _ / -, up to 40, no spaces'],
  ],
  [
    'more cells than headers',
    visits('V1,2026-05-01,K01,王浩,phone,,two_way,,谈了,报价'),
    ['visits.csv:2: the row has 10 cells, the header 9'],
  ],
  [
    'several things at once',
    visits('V1,2026-13-01,K01,王浩,fax,,two_way,,'),
    [
      'visits.csv:2: date "2026-13-01" is not a day, write YYYY-MM-DD',
      'visits.csv:2: channel "fax" is none of in_person, phone, video, chat, email, message, event, site_visit',
    ],
  ],
  [
    'an amount with another currency',
    deals('D1,K01,X,EUR 1.2m,CNY,3,2026-05-01,,,,'),
    [
      'deals.csv:2: amount is in EUR, but the currency of the row is CNY: write the amount in CNY, or change the currency',
    ],
  ],
  [
    'an amount below zero',
    deals('D1,K01,X,-5,CNY,3,2026-05-01,,,,'),
    ['deals.csv:2: amount -5 is below zero'],
  ],
  [
    'what a new row cannot do without',
    {
      ...visits('V1,,,,phone,,,,\n,2026-05-01,K01,王浩,phone,,,,'),
      'revenue.csv': 'account,date,amount,cost\nK01,2026-05-01,,5\n',
    },
    [
      'visits.csv:2: date is empty',
      'visits.csv:2: account is empty',
      'visits.csv:3: id is empty',
      'revenue.csv:2: amount is empty',
    ],
  ],
  [
    'more decimals than the currency has',
    deals('D1,K01,X,5.125,CNY,3,2026-05-01,,,,'),
    ['deals.csv:2: amount 5.125 has 3 decimals, CNY has 2'],
  ],
  [
    'decimals of yen, by the currency of the account',
    revenue('K02,2026-05-01,5.5,'),
    ['revenue.csv:2: amount 5.5 has 1 decimals, JPY has 0'],
  ],
  [
    'an amount beyond reason',
    revenue('K01,2026-05-01,1234567890123,'),
    ['revenue.csv:2: amount "1234567890123" is too long for an amount'],
  ],
  [
    'no ISO currency',
    deals('D1,K01,X,5,gold,3,2026-05-01,,,,'),
    ['deals.csv:2: currency "gold" is no ISO currency, write it like CNY'],
  ],
  [
    'a stage that does not exist',
    deals('D1,K01,X,5,CNY,7,2026-05-01,,,,'),
    ['deals.csv:2: stage 7 is not between 1 and 6'],
  ],
  [
    'a stage in words',
    deals('D1,K01,X,5,CNY,three,2026-05-01,,,,'),
    ['deals.csv:2: stage "three" is not a whole number'],
  ],
  [
    'a next step without its day',
    deals('D1,K01,X,5,CNY,3,2026-05-01,call,,,'),
    ['deals.csv:2: next_step has no day: fill next_step_due'],
  ],
  [
    'the day of no next step',
    deals('D1,K01,X,5,CNY,3,2026-05-01,,2026-06-09,,'),
    ['deals.csv:2: next_step_due has no text: fill next_step'],
  ],
  [
    'a stage entered tomorrow',
    deals('D1,K01,X,5,CNY,3,2026-06-02,,,,'),
    ['deals.csv:2: stage_entered 2026-06-02 is in the future (today is 2026-06-01)'],
  ],
  [
    'weights of more than all',
    stakeholders('D1,孙副总,,decision,70,supporter\nD1,,总经理,decision,50,unknown'),
    ['stakeholders.csv:3: the weights of D1 add up to 120, not to 100'],
  ],
  [
    'a stakeholder who is nobody',
    stakeholders('D1,,,decision,100,supporter'),
    ['stakeholders.csv:2: give either contact or title_if_unknown'],
  ],
  [
    'a stakeholder from another account',
    stakeholders('D1,Ito,,decision,100,supporter'),
    ['stakeholders.csv:2: contact "Ito" is unknown at K01, the account of D1'],
  ],
  [
    'the same stakeholder twice',
    stakeholders('D1,,总经理,decision,50,unknown\nD1,,总经理,decision,50,unknown'),
    ['stakeholders.csv:3: the same deal "D1" title_if_unknown "总经理" stands on line 2'],
  ],
  [
    'two pending moves of one deal',
    moves(
      'AP1,D1,3,4,王浩,2026-05-28T16:00:00+08:00,pending\nAP2,D1,3,5,王浩,2026-05-29T16:00:00+08:00,pending',
    ),
    [
      'stage_moves.csv:2: D1 has another pending move, AP2',
      'stage_moves.csv:3: D1 has another pending move, AP1',
    ],
  ],
  [
    'a pending move from another stage',
    moves('AP1,D1,2,3,王浩,2026-05-28T16:00:00+08:00,pending'),
    ['stage_moves.csv:2: a pending move from stage 2, but D1 is in stage 3'],
  ],
  [
    'a day without its time',
    moves('AP1,D1,3,4,王浩,2026-05-28,pending'),
    [
      'stage_moves.csv:2: requested_at "2026-05-28" is not an instant, write it like 2026-05-28T16:00:00+08:00',
    ],
  ],
  [
    'a move to where it is',
    moves('AP1,D1,3,3,王浩,2026-05-28T16:00:00+08:00,approved'),
    ['stage_moves.csv:2: from and to are both 3'],
  ],
  [
    'managers in a circle',
    members('周敏,manager,王浩,,,,,\n王浩,rep,周敏,,,,,'),
    [
      'members.csv:2: managers go in a circle: 周敏 → 王浩 → 周敏',
      'members.csv:3: managers go in a circle: 王浩 → 周敏 → 王浩',
    ],
  ],
  [
    'their own manager',
    members('周敏,manager,周敏,,,,,\n王浩,rep,,,,,,'),
    ['members.csv:2: manager is the person themself'],
  ],
  [
    'an unknown manager',
    members('周敏,manager,陈总,,,,,\n王浩,rep,,,,,,'),
    ['members.csv:2: manager "陈总" is unknown: add them to members.csv'],
  ],
  [
    'an unknown role',
    members('周敏,boss,,,,,,\n王浩,rep,,,,,,'),
    ['members.csv:2: role "boss" is none of rep, manager, director, finance, service, admin, viewer'],
  ],
  [
    'one id for two people',
    members('周敏,manager,,,U1,,,\n王浩,rep,,,u1,,,'),
    ['members.csv:3: slack_id "u1" is also that of 周敏 on line 2'],
  ],
  [
    'no time zone',
    members('周敏,manager,,,,,Beijing,\n王浩,rep,,,,,,'),
    ['members.csv:2: time_zone "Beijing" is no IANA time zone, write it like Asia/Shanghai'],
  ],
  [
    'a language we do not speak',
    members('周敏,manager,,,,,,fr-FR\n王浩,rep,,,,,,'),
    ['members.csv:2: locale "fr-FR" is no language we speak, write zh-CN or en-US'],
  ],
  [
    'two accounts of one name',
    accounts(`${K}\nK03,华锐重工有限公司,,,王浩,,CNY`),
    ['accounts.csv:4: is called "华锐重工" like K01, who stands on line 2'],
  ],
  [
    'an alias that is the name of another',
    accounts(`${K}\nK03,Third,ＨＵＡＲＵＩ,,王浩,,CNY`),
    ['accounts.csv:4: is called "huarui" like K01, who stands on line 2'],
  ],
  [
    'a tier that does not exist',
    accounts(`${K}\nK03,Third,,E,王浩,,CNY`),
    ['accounts.csv:4: tier "E" is none of A, B, C, D'],
  ],
  ['an account of nobody', accounts(`${K}\nK03,Third,,,,,CNY`), ['accounts.csv:4: owner is empty']],
  [
    'the owner as backup',
    accounts(`${K}\nK03,Third,,A,王浩,王浩,CNY`),
    ['accounts.csv:4: backup is the owner'],
  ],
  [
    'a wall of three bricks',
    { 'wall.csv': 'account,date,push,share,contact,personal\nK01,2026-05-01,3,0,,1\n' },
    ['wall.csv:2: push 3 is not between 0 and 2'],
  ],
  [
    'a satisfaction above its scale',
    { 'satisfaction.csv': 'account,date,actual,expected,scale\nK01,2026-05-01,8,11,10\n' },
    ['satisfaction.csv:2: expected 11 is above the scale of 10'],
  ],
  [
    'a complaint closed before it was opened',
    {
      'complaints.csv':
        'id,account,level,opened,closed,subject\nC1,K01,complaint,2026-05-22,2026-05-21,leak\n',
    },
    ['complaints.csv:2: closed 2026-05-21 is before opened 2026-05-22'],
  ],
  [
    'an invoice twice',
    { 'revenue.csv': 'account,date,amount,cost,id\nK01,2026-05-01,5,,R-1\nK01,2026-05-02,6,,R-1\n' },
    ['revenue.csv:3: the same id "R-1" stands on line 2'],
  ],
]
