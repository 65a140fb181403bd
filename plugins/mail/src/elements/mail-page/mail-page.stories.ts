import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { demoMails } from '../../demo-mails.fixture.ts';
import { anna, mailWorkplace } from '../../mail-workplace.fixture.ts';

type Workplace = Awaited<ReturnType<typeof mailWorkplace>>;
let shown: Workplace | undefined;

/** The whole mail view in a workplace in memory: everything works, nothing is sent. */
const meta: Meta = {
  title: 'E-Mail/Ansicht',
  component: 'fachwerk-mail-page',
  parameters: { layout: 'fullscreen' },
  loaders: [
    async () => {
      shown = await mailWorkplace();
      demoMails(shown.world, anna.email);
    },
  ],
  beforeEach: () => () => shown?.end(),
  render: () => shown?.place.root ?? '',
};
export default meta;

export const Posteingang: StoryObj = {};
