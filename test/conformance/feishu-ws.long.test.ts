import { conforms } from './rows.ts'

conforms('Feishu ws')
