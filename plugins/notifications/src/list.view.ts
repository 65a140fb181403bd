import { defineView, elementView } from '@fachwerk/sdk';
import { NotificationList } from './elements/notification-list/notification-list.ts';
import manifest from './manifest.ts';

export default defineView(manifest, 'list', elementView(NotificationList));
