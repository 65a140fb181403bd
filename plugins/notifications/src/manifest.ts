/** The table of contents: it opens a point for rules, turns facts into items, and shows them in the tray and the side panel. */
import { Panel, Tray, Ui } from '@fachwerk/model/host';
import {
  ClearNotifications,
  MarkNotifications,
  NotificationItems,
  NotificationRule,
  OpenNotification,
} from '@fachwerk/model/notifications';
import { contribute, defineManifest, named, only, view } from '@fachwerk/sdk';

export default defineManifest({
  id: 'fachwerk.notifications',
  name: '%name%',
  description: '%description%',
  opens: { rules: NotificationRule },
  uses: {
    named: named(NotificationRule),
    items: NotificationItems,
    openItem: OpenNotification,
    markItems: MarkNotifications,
    clearItems: ClearNotifications,
    ui: only(Ui, 'toast', 'panel'),
  },
  provides: {
    items: NotificationItems,
    open: OpenNotification,
    mark: MarkNotifications,
    clear: ClearNotifications,
    bell: view(),
    list: view(),
  },
  contributes: [
    contribute(Tray, { id: 'bell', label: '%name%', order: 10, view: 'bell' }),
    contribute(Panel, { id: 'list', label: '%name%', icon: 'notifications', view: 'list' }),
  ],
});
