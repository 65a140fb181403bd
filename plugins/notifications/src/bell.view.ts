import { defineView, elementView } from '@fachwerk/sdk';
import { NotificationBell } from './elements/notification-bell/notification-bell.ts';
import manifest from './manifest.ts';

export default defineView(manifest, 'bell', elementView(NotificationBell));
