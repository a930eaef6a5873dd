import * as migration_20261125_005504_initial from './20261125_005504_initial';

export const migrations = [
  {
    up: migration_20261125_005504_initial.up,
    down: migration_20261125_005504_initial.down,
    name: '20261125_005504_initial'
  },
];
