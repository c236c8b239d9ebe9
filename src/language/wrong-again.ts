/** Wrong for the second time, or an explanation in writing is asked for: 美瑞又说发票抬头开错了 第三次了, wants an 8D. Masked words; it is shown before it is written. */
export const WRONG_AGAIN = [
  '{A}(?:那边)?[^。；;?？]{0,16}又[^，,。；;没不会想要能]{0,8}(?:发错|开错|贴错|出错|送错|装错|弄错|写错|晚了|迟了|坏了|漏了|断货)',
  '(?:{A}|{P})(?:那边)?(?:又)?(?:说|讲|反映|反馈|嫌)[^。；;?？没不]{0,12}又[^，,。；;没不会想要能]{0,6}(?:错|晚|迟|坏|漏)',
  '(?:{A}|{P})[^。；;?？]{0,30}(?:要|让)(?:我们?)?(?:给|出|交|写)?(?:个|一个|一份)?(?:书面)?(?:说明|说法|交代|整改报告|8d)[\\s。!！]*$',
  '(?:{A}|{P})[^;?]{0,40}<(?:wrong|late|faulty|broken|leaking|short|damaged|missing|incorrect)> (?:[a-z]+ ){0,2}<again>',
  '(?:{A}|{P})[^;?]{0,70}<(?:wants?|demands?|demanded|asked for|insists on|needs?)> (?:an? |the )?(?:8d|root cause|written explanation|corrective action)',
].join('|')
