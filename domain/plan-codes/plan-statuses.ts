import { type CodeNames, codeNames } from './code-names.ts';

/** planstatus. Source: SOSI Plan 5.0 and Fiks Plan v2. */
export const planStatusNames: CodeNames = codeNames([
  ['0', 'Planinitiativ', 'Planinitiativ', 'Plan initiative'],
  ['1', 'Planlegging igangsatt', 'Planlegging sett i gang', 'Planning started'],
  ['2', 'Planforslag', 'Planforslag', 'Plan proposal'],
  ['3', 'Endelig vedtatt arealplan', 'Endeleg vedteken arealplan', 'Adopted plan'],
  ['4', 'Opphevet', 'Oppheva', 'Repealed'],
  ['5', 'Utgått/erstattet', 'Utgått eller erstatta', 'Expired or replaced'],
  [
    '6',
    'Vedtatt plan med utsatt rettsvirkning',
    'Vedteken plan med utsett rettsverknad',
    'Adopted with deferred effect',
  ],
  ['8', 'Overstyrt', 'Overstyrt', 'Overridden'],
  ['9', 'Avvist', 'Avvist', 'Rejected'],
  ['10', 'Trukket/uaktuelt', 'Trekt eller uaktuelt', 'Withdrawn'],
]);

/** The codes of planstatus. */
export const planStatuses = [0, 1, 2, 3, 4, 5, 6, 8, 9, 10] as const;
