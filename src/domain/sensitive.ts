/** What is written of nobody here, whatever it would be good for: health, religion, politics, family (S38, S39). */
export type Sensitive = 'health' | 'religion' | 'politics' | 'family'

const WORDS: Readonly<Record<Sensitive, RegExp>> = {
  health:
    /(?:生病|病史|患有|得了.{0,4}病|癌|糖尿病|高血压|抑郁|怀孕|流产|残疾|住院|体检|\b(?:cancer|diabetes|pregnan\w*|depress\w*|illness|disease|surgery|hospital\w*|diagnos\w*)\b)/iu,
  religion:
    /(?:信仰|信佛|佛教|基督|天主教|伊斯兰|穆斯林|道教|教徒|\b(?:religio\w*|christian\w*|catholic\w*|muslim\w*|islam\w*|buddhis\w*|jewish|hindu\w*)\b)/iu,
  politics:
    /(?:党员|政治面貌|入党|政见|党派|\b(?:party member|political\w*|politics|votes? for|communist|republican|democrat)\b)/iu,
  family:
    /(?:老婆|老公|妻子|丈夫|离婚|儿子|女儿|孩子|小孩|情人|\b(?:wife|husband|divorc\w*|his son|her son|daughter|child(?:ren)?|kids?|lover)\b)/iu,
}

/** Which of it a text speaks of; undefined: none. */
export function sensitiveIn(text: string): Sensitive | undefined {
  const plain = text.normalize('NFKC')
  return (Object.keys(WORDS) as Sensitive[]).find((what) => WORDS[what].test(plain))
}
