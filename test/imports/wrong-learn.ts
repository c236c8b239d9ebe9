/** What is wrong with the company's own questions, and with self-tests. */
export const wrongLearn: [what: string, files: Record<string, string | Buffer>, lines: string[]][] = [
  [
    'a question of our own without an answer',
    { 'quiz.csv': 'id,question,a,b,answer,confirmed_by\nQ1,Who signs?,Purchasing,The owner,,周敏\n' },
    ['quiz.csv:2: answer is empty'],
  ],
  [
    'a question of our own that nobody confirmed',
    { 'quiz.csv': 'id,question,a,b,answer,confirmed_by\nQ1,Who signs?,Purchasing,The owner,B,\n' },
    ['quiz.csv:2: confirmed_by is empty'],
  ],
  [
    'questions whose answer is no choice, or whose choices are not whole',
    {
      'quiz.csv':
        'id,question,a,b,c,d,answer,confirmed_by\nQ1,Who?,x,y,,,C,周敏\nQ2,Who?,x,y,,z,A,周敏\nQ3,Who?,x,x,,,A,周敏\nQ4,Who?,x,y,,,G,周敏\n',
    },
    [
      'quiz.csv:2: the answer is C, but there are only 2 choices',
      'quiz.csv:3: choice C is empty although a later one is not: fill them without a gap',
      'quiz.csv:4: two choices are alike: "x"',
      'quiz.csv:5: answer "G" is none of A, B, C, D, E, F',
    ],
  ],
  [
    'a self-test of eleven scores, or on a scale of a hundred',
    {
      'self_tests.csv':
        'person,date,attitude,liked,health,product,prospects,contact,pitch,objections,closing,service,collection,time\n王浩,2026-05-04,8,7,9,8,6,8,7,5,4,9,8,\n王浩,2026-05-05,80,7,9,8,6,8,7,5,4,9,8,7\n',
    },
    ['self_tests.csv:2: time is empty', 'self_tests.csv:3: attitude 80 is not between 0 and 10'],
  ],
]
