// From which browser and system a session was begun. No collection: see src/app/accounts/devices.ts.
import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'
import { sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  // Payload deletes all sessions of an account and inserts those that stay: only the commit shows which have ended.
  await db.execute(sql`
    create table offprint_session_devices (
      session_id text primary key,
      user_id uuid not null references users (id) on delete cascade,
      browser varchar(40),
      system varchar(40)
    );
    create index offprint_session_devices_user on offprint_session_devices (user_id);
    create function offprint_forget_device() returns trigger language plpgsql as $$
    begin
      delete from offprint_session_devices
        where session_id = old.id and not exists (select 1 from users_sessions where id = old.id);
      return null;
    end
    $$;
    create constraint trigger offprint_forget_device
      after delete on users_sessions deferrable initially deferred
      for each row execute function offprint_forget_device();
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    drop trigger offprint_forget_device on users_sessions;
    drop function offprint_forget_device();
    drop table offprint_session_devices;
  `)
}
