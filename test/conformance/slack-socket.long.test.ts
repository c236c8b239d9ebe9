import { conforms } from './rows.ts'

conforms('Slack Socket Mode')
