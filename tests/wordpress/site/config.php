<?php
// The test's site: a database by its socket, and no call to anybody.

define( 'DB_NAME', 'test' );
define( 'DB_USER', 'root' );
define( 'DB_PASSWORD', '' );
define( 'DB_HOST', 'localhost:__SOCKET__' );
define( 'DB_CHARSET', 'utf8mb4' );
define( 'DB_COLLATE', '' );
foreach ( array( 'AUTH', 'SECURE_AUTH', 'LOGGED_IN', 'NONCE' ) as $seuil_name ) {
	define( $seuil_name . '_KEY', 'key ' . $seuil_name );
	define( $seuil_name . '_SALT', 'salt ' . $seuil_name );
}
define( 'WP_HOME', '__URL__' );
define( 'WP_SITEURL', '__URL__' );
define( 'WP_DEBUG', true );
// What newer versions of PHP say of old code would stand in its pages.
define( 'WP_DEBUG_DISPLAY', false );
define( 'WP_DEBUG_LOG', '__LOG__.faults' );
define( 'WP_HTTP_BLOCK_EXTERNAL', true );
define( 'DISABLE_WP_CRON', true );
define( 'AUTOMATIC_UPDATER_DISABLED', true );
define( 'FS_METHOD', 'direct' );
define( 'VISITS', '__LOG__' );

$table_prefix = 'wp_';

if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', __DIR__ . '/' );
}
require_once ABSPATH . 'wp-settings.php';
