import { defineMessages } from '../app/messages.ts';

export const offlineMessages = defineMessages({
  nb: {
    offline: 'Du er uten nett. Planen er slik den var da du sist hadde nett. Kladden din er lagret her.',
    newVersion: 'Det finnes en nyere utgave av siden.',
    reload: 'Last på nytt',
  },
  nn: {
    offline: 'Du er utan nett. Planen er slik han var då du sist hadde nett. Kladden din er lagra her.',
    newVersion: 'Det finst ei nyare utgåve av sida.',
    reload: 'Last på nytt',
  },
  en: {
    offline: 'You are offline. The plan is as it was when you were last online. Your draft is kept here.',
    newVersion: 'There is a newer version of this page.',
    reload: 'Reload',
  },
});
