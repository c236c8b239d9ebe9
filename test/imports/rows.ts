import { company } from './setting.ts'

/** One file of an import with these rows under its header. */
export const visits = (rows: string) => ({
  'visits.csv': `id,date,account,rep,channel,contacts,direction,deal,summary\n${rows}\n`,
})
export const deals = (rows: string) => ({
  'deals.csv': `code,account,name,amount,currency,stage,stage_entered,next_step,next_step_due,expected_close,close_pushes\n${rows}\n`,
})
export const accounts = (rows: string) => ({
  'accounts.csv': `code,name,aliases,tier,owner,backup,currency\n${rows}\n`,
})
export const members = (rows: string) => ({
  'members.csv': `name,role,manager,team,slack_id,feishu_id,time_zone,locale\n${rows}\n`,
})
export const stakeholders = (rows: string) => ({
  'stakeholders.csv': `deal,contact,title_if_unknown,layer,weight,stance\n${rows}\n`,
})
export const moves = (rows: string) => ({
  'stage_moves.csv': `id,deal,from,to,requested_by,requested_at,status\n${rows}\n`,
})
export const revenue = (rows: string) => ({ 'revenue.csv': `account,date,amount,cost\n${rows}\n` })
export const K = company['accounts.csv']!.trim().split('\n').slice(1).join('\n')
