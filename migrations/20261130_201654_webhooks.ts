import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_offprint_event_kind" AS ENUM('post.published', 'post.updated', 'post.moved', 'post.withdrawn', 'article.created', 'article.updated', 'article.moved', 'permission.answered', 'import.finished');
  CREATE TABLE "webhooks_kinds" (
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"value" "enum_offprint_event_kind",
  	"id" uuid PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "webhooks" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"name" varchar NOT NULL,
  	"url" varchar NOT NULL,
  	"active" boolean DEFAULT true,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "webhooks_kinds" ADD CONSTRAINT "webhooks_kinds_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."webhooks"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "webhooks_kinds_order_idx" ON "webhooks_kinds" USING btree ("order");
  CREATE INDEX "webhooks_kinds_parent_idx" ON "webhooks_kinds" USING btree ("parent_id");
  CREATE INDEX "webhooks_updated_at_idx" ON "webhooks" USING btree ("updated_at");
  CREATE INDEX "webhooks_created_at_idx" ON "webhooks" USING btree ("created_at");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP TABLE "webhooks_kinds" CASCADE;
  DROP TABLE "webhooks" CASCADE;
  DROP TYPE "public"."enum_offprint_event_kind";`)
}
