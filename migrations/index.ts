import * as migration_20261125_005504_initial from './20261125_005504_initial';
import * as migration_20261125_010000_guard_the_log from './20261125_010000_guard_the_log';
import * as migration_20261125_034850_pictures_needed from './20261125_034850_pictures_needed';
import * as migration_20261125_102255_no_locked_documents from './20261125_102255_no_locked_documents';
import * as migration_20261125_131500_tell_of_changes from './20261125_131500_tell_of_changes';
import * as migration_20261125_133000_search from './20261125_133000_search';
import * as migration_20261125_135831_reminders from './20261125_135831_reminders';
import * as migration_20261125_140000_moved_posts from './20261125_140000_moved_posts';
import * as migration_20261125_142000_owed from './20261125_142000_owed';
import * as migration_20261125_152932_long_lines from './20261125_152932_long_lines';
import * as migration_20261125_160000_moved_with_articles from './20261125_160000_moved_with_articles';
import * as migration_20261125_211701_log_in_order from './20261125_211701_log_in_order';
import * as migration_20261125_213000_login_limits from './20261125_213000_login_limits';
import * as migration_20261126_001535_editing_together from './20261126_001535_editing_together';
import * as migration_20261126_010000_days_at_noon from './20261126_010000_days_at_noon';
import * as migration_20261126_100500_topic_slugs from './20261126_100500_topic_slugs';
import * as migration_20261126_110000_author_orcid from './20261126_110000_author_orcid';
import * as migration_20261126_133024_modes_in_log from './20261126_133024_modes_in_log';
import * as migration_20261126_133100_upgrades from './20261126_133100_upgrades';
import * as migration_20261126_133249_schedules from './20261126_133249_schedules';
import * as migration_20261126_134500_texts_by_article from './20261126_134500_texts_by_article';
import * as migration_20261126_163000_own_schema from './20261126_163000_own_schema';
import * as migration_20261126_165013_declared_indexes from './20261126_165013_declared_indexes';
import * as migration_20261126_170000_digest_optional from './20261126_170000_digest_optional';
import * as migration_20261130_013631_own_outlet from './20261130_013631_own_outlet';
import * as migration_20261130_014706_imports from './20261130_014706_imports';
import * as migration_20261130_014716_import_tables from './20261130_014716_import_tables';
import * as migration_20261130_045500_import_pictures from './20261130_045500_import_pictures';
import * as migration_20261130_050000_import_originals from './20261130_050000_import_originals';
import * as migration_20261130_060137_article_tables from './20261130_060137_article_tables';
import * as migration_20261130_082447_article_work from './20261130_082447_article_work';
import * as migration_20261130_093000_second_factors from './20261130_093000_second_factors';
import * as migration_20261130_093500_bulk_tables from './20261130_093500_bulk_tables';
import * as migration_20261130_121718_terms_in_steps from './20261130_121718_terms_in_steps';
import * as migration_20261130_123137_letters from './20261130_123137_letters';
import * as migration_20261130_133045_sign_off from './20261130_133045_sign_off';
import * as migration_20261130_163143_contracts_and_declines from './20261130_163143_contracts_and_declines';
import * as migration_20261130_193000_events from './20261130_193000_events';
import * as migration_20261130_195716_agents from './20261130_195716_agents';
import * as migration_20261130_200800_preview_links from './20261130_200800_preview_links';
import * as migration_20261130_201654_webhooks from './20261130_201654_webhooks';
import * as migration_20261130_201700_webhook_tables from './20261130_201700_webhook_tables';
import * as migration_20261130_204730_import_export_channel from './20261130_204730_import_export_channel';
import * as migration_20261130_233905_public_face from './20261130_233905_public_face';
import * as migration_20261130_233910_public_face_tables from './20261130_233910_public_face_tables';
import * as migration_20261201_065500_article_keys from './20261201_065500_article_keys';
import * as migration_20261201_134500_session_devices from './20261201_134500_session_devices';
import * as migration_20261203_132118_agreed_conditions from './20261203_132118_agreed_conditions';
import * as migration_20261206_194740_start_pages from './20261206_194740_start_pages';

export const migrations = [
  {
    up: migration_20261125_005504_initial.up,
    down: migration_20261125_005504_initial.down,
    name: '20261125_005504_initial',
  },
  {
    up: migration_20261125_010000_guard_the_log.up,
    down: migration_20261125_010000_guard_the_log.down,
    name: '20261125_010000_guard_the_log',
  },
  {
    up: migration_20261125_034850_pictures_needed.up,
    down: migration_20261125_034850_pictures_needed.down,
    name: '20261125_034850_pictures_needed',
  },
  {
    up: migration_20261125_102255_no_locked_documents.up,
    down: migration_20261125_102255_no_locked_documents.down,
    name: '20261125_102255_no_locked_documents',
  },
  {
    up: migration_20261125_131500_tell_of_changes.up,
    down: migration_20261125_131500_tell_of_changes.down,
    name: '20261125_131500_tell_of_changes',
  },
  {
    up: migration_20261125_133000_search.up,
    down: migration_20261125_133000_search.down,
    name: '20261125_133000_search',
  },
  {
    up: migration_20261125_135831_reminders.up,
    down: migration_20261125_135831_reminders.down,
    name: '20261125_135831_reminders',
  },
  {
    up: migration_20261125_140000_moved_posts.up,
    down: migration_20261125_140000_moved_posts.down,
    name: '20261125_140000_moved_posts',
  },
  {
    up: migration_20261125_142000_owed.up,
    down: migration_20261125_142000_owed.down,
    name: '20261125_142000_owed',
  },
  {
    up: migration_20261125_152932_long_lines.up,
    down: migration_20261125_152932_long_lines.down,
    name: '20261125_152932_long_lines',
  },
  {
    up: migration_20261125_160000_moved_with_articles.up,
    down: migration_20261125_160000_moved_with_articles.down,
    name: '20261125_160000_moved_with_articles',
  },
  {
    up: migration_20261125_211701_log_in_order.up,
    down: migration_20261125_211701_log_in_order.down,
    name: '20261125_211701_log_in_order',
  },
  {
    up: migration_20261125_213000_login_limits.up,
    down: migration_20261125_213000_login_limits.down,
    name: '20261125_213000_login_limits',
  },
  {
    up: migration_20261126_001535_editing_together.up,
    down: migration_20261126_001535_editing_together.down,
    name: '20261126_001535_editing_together',
  },
  {
    up: migration_20261126_010000_days_at_noon.up,
    down: migration_20261126_010000_days_at_noon.down,
    name: '20261126_010000_days_at_noon',
  },
  {
    up: migration_20261126_100500_topic_slugs.up,
    down: migration_20261126_100500_topic_slugs.down,
    name: '20261126_100500_topic_slugs',
  },
  {
    up: migration_20261126_110000_author_orcid.up,
    down: migration_20261126_110000_author_orcid.down,
    name: '20261126_110000_author_orcid',
  },
  {
    up: migration_20261126_133024_modes_in_log.up,
    down: migration_20261126_133024_modes_in_log.down,
    name: '20261126_133024_modes_in_log',
  },
  {
    up: migration_20261126_133100_upgrades.up,
    down: migration_20261126_133100_upgrades.down,
    name: '20261126_133100_upgrades',
  },
  {
    up: migration_20261126_133249_schedules.up,
    down: migration_20261126_133249_schedules.down,
    name: '20261126_133249_schedules',
  },
  {
    up: migration_20261126_134500_texts_by_article.up,
    down: migration_20261126_134500_texts_by_article.down,
    name: '20261126_134500_texts_by_article',
  },
  {
    up: migration_20261126_163000_own_schema.up,
    down: migration_20261126_163000_own_schema.down,
    name: '20261126_163000_own_schema',
  },
  {
    up: migration_20261126_165013_declared_indexes.up,
    down: migration_20261126_165013_declared_indexes.down,
    name: '20261126_165013_declared_indexes',
  },
  {
    up: migration_20261126_170000_digest_optional.up,
    down: migration_20261126_170000_digest_optional.down,
    name: '20261126_170000_digest_optional',
  },
  {
    up: migration_20261130_013631_own_outlet.up,
    down: migration_20261130_013631_own_outlet.down,
    name: '20261130_013631_own_outlet',
  },
  {
    up: migration_20261130_014706_imports.up,
    down: migration_20261130_014706_imports.down,
    name: '20261130_014706_imports',
  },
  {
    up: migration_20261130_014716_import_tables.up,
    down: migration_20261130_014716_import_tables.down,
    name: '20261130_014716_import_tables',
  },
  {
    up: migration_20261130_045500_import_pictures.up,
    down: migration_20261130_045500_import_pictures.down,
    name: '20261130_045500_import_pictures',
  },
  {
    up: migration_20261130_050000_import_originals.up,
    down: migration_20261130_050000_import_originals.down,
    name: '20261130_050000_import_originals',
  },
  {
    up: migration_20261130_060137_article_tables.up,
    down: migration_20261130_060137_article_tables.down,
    name: '20261130_060137_article_tables',
  },
  {
    up: migration_20261130_082447_article_work.up,
    down: migration_20261130_082447_article_work.down,
    name: '20261130_082447_article_work',
  },
  {
    up: migration_20261130_093000_second_factors.up,
    down: migration_20261130_093000_second_factors.down,
    name: '20261130_093000_second_factors',
  },
  {
    up: migration_20261130_093500_bulk_tables.up,
    down: migration_20261130_093500_bulk_tables.down,
    name: '20261130_093500_bulk_tables',
  },
  {
    up: migration_20261130_121718_terms_in_steps.up,
    down: migration_20261130_121718_terms_in_steps.down,
    name: '20261130_121718_terms_in_steps',
  },
  {
    up: migration_20261130_123137_letters.up,
    down: migration_20261130_123137_letters.down,
    name: '20261130_123137_letters',
  },
  {
    up: migration_20261130_133045_sign_off.up,
    down: migration_20261130_133045_sign_off.down,
    name: '20261130_133045_sign_off',
  },
  {
    up: migration_20261130_163143_contracts_and_declines.up,
    down: migration_20261130_163143_contracts_and_declines.down,
    name: '20261130_163143_contracts_and_declines',
  },
  {
    up: migration_20261130_193000_events.up,
    down: migration_20261130_193000_events.down,
    name: '20261130_193000_events',
  },
  {
    up: migration_20261130_195716_agents.up,
    down: migration_20261130_195716_agents.down,
    name: '20261130_195716_agents',
  },
  {
    up: migration_20261130_200800_preview_links.up,
    down: migration_20261130_200800_preview_links.down,
    name: '20261130_200800_preview_links',
  },
  {
    up: migration_20261130_201654_webhooks.up,
    down: migration_20261130_201654_webhooks.down,
    name: '20261130_201654_webhooks',
  },
  {
    up: migration_20261130_201700_webhook_tables.up,
    down: migration_20261130_201700_webhook_tables.down,
    name: '20261130_201700_webhook_tables',
  },
  {
    up: migration_20261130_204730_import_export_channel.up,
    down: migration_20261130_204730_import_export_channel.down,
    name: '20261130_204730_import_export_channel',
  },
  {
    up: migration_20261130_233905_public_face.up,
    down: migration_20261130_233905_public_face.down,
    name: '20261130_233905_public_face',
  },
  {
    up: migration_20261130_233910_public_face_tables.up,
    down: migration_20261130_233910_public_face_tables.down,
    name: '20261130_233910_public_face_tables',
  },
  {
    up: migration_20261201_065500_article_keys.up,
    down: migration_20261201_065500_article_keys.down,
    name: '20261201_065500_article_keys',
  },
  {
    up: migration_20261201_134500_session_devices.up,
    down: migration_20261201_134500_session_devices.down,
    name: '20261201_134500_session_devices',
  },
  {
    up: migration_20261203_132118_agreed_conditions.up,
    down: migration_20261203_132118_agreed_conditions.down,
    name: '20261203_132118_agreed_conditions',
  },
  {
    up: migration_20261206_194740_start_pages.up,
    down: migration_20261206_194740_start_pages.down,
    name: '20261206_194740_start_pages'
  },
];
