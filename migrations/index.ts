import * as migration_20261125_005504_initial from './20261125_005504_initial';
import * as migration_20261125_010000_guard_the_log from './20261125_010000_guard_the_log';

export const migrations = [
  {
    up: migration_20261125_005504_initial.up,
    down: migration_20261125_005504_initial.down,
    name: '20261125_005504_initial',
  },
  {
    up: migration_20261125_010000_guard_the_log.up,
    down: migration_20261125_010000_guard_the_log.down,
    name: '20261125_010000_guard_the_log'
  },
];
