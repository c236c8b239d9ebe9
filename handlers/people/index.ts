import type { Room } from '../../src/bot/handler.ts'
import { openMember, saveMember } from './add-member.ts'
import { askHandOver } from './ask-hand-over.ts'
import { askWho, bindMember } from './bind-member.ts'
import { openMemberChange, saveMemberChange } from './change-member.ts'
import { giveLeft } from './give-left.ts'
import { goAway } from './go-away.ts'
import { preferPlatform } from './prefer-platform.ts'
import { putBackOnList, takeOffList } from './take-off-list.ts'

export const people: Room = {
  intents: {
    'send-me-on': preferPlatform,
    away: goAway,
    'left.give': giveLeft,
    'member.new': openMember,
    'member.save': saveMember,
    member: openMemberChange,
    'member.change': saveMemberChange,
    'member.bind': askWho,
    'member.bound': bindMember,
    'member.off': takeOffList,
    'member.back': putBackOnList,
  },
  jobs: [askHandOver],
}
