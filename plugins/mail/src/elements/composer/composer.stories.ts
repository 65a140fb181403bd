import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { anna, bert, mailWorkplace } from '../../mail-workplace.fixture.ts';
import { emptyDraft } from '../../answer.ts';
import { writePath } from '../../address.ts';

type Workplace = Awaited<ReturnType<typeof mailWorkplace>>;
let shown: Workplace | undefined;

const draft = {
  ...emptyDraft('entwurf'),
  to: [
    { name: bert.name, email: bert.email },
    { name: 'Landratsamt', email: 'info@landratsamt.test' },
  ],
  subject: 'Umzug ins Rathaus',
  text: 'Hallo Bert,\n\nanbei der Plan für den Umzug.\n\nViele Grüße\nAnna',
};

/** Writing a mail, as a page of its own; drafts are kept while one writes. */
const meta: Meta = {
  title: 'E-Mail/Schreiben',
  component: 'fachwerk-mail-composer',
  parameters: { layout: 'fullscreen' },
  loaders: [
    async () => {
      shown = await mailWorkplace();
      await shown.world.store(anna.email).saveDraft({ account: anna.email, draft }, undefined as never);
      shown.navigation.path.next(writePath(anna.email, draft.key));
    },
  ],
  beforeEach: () => () => shown?.end(),
  render: () => shown?.place.root ?? '',
};
export default meta;

export const Entwurf: StoryObj = {};
