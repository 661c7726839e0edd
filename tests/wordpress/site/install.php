<?php
// Installs the site: php install.php FOLDER [PLUGIN]

list( , $folder, $wanted ) = $argv;
define( 'WP_INSTALLING', true );
$_SERVER['HTTP_HOST'] = '127.0.0.1';
preg_match( "~'(localhost):(.*?)'~", file_get_contents( $folder . '/wp-config.php' ), $found );
for ( $end = time() + 60; ; usleep( 50000 ) ) {
	try {
		$database = new mysqli( 'localhost', 'root', '', '', 0, $found[2] );
		break;
	} catch ( mysqli_sql_exception $error ) {
		if ( time() > $end ) {
			throw $error;
		}
	}
}
$database->query( 'CREATE DATABASE IF NOT EXISTS test CHARACTER SET utf8mb4' );
require_once $folder . '/wp-load.php';
require_once ABSPATH . 'wp-admin/includes/upgrade.php';
require_once ABSPATH . 'wp-admin/includes/plugin.php';
// Its mail stays here.
add_filter( 'pre_wp_mail', '__return_true' );
wp_install( 'Essai', 'admin', 'admin@example.test', false, '', 'admin' );
foreach ( array( 'author', 'contributor' ) as $role ) {
	wp_insert_user( array( 'user_login' => $role, 'user_pass' => $role, 'role' => $role, 'user_email' => "$role@example.test" ) );
}
update_option( 'show_avatars', '0' );
switch_theme( 'twentytwentythree' );
foreach ( get_users() as $user ) {
	// What greets a first visit of the editor.
	$preferences = array( 'core/edit-post' => array( 'welcomeGuide' => false ), '_modified' => '2020-01-01T00:00:00.000Z' );
	update_user_meta( $user->ID, 'wp_persisted_preferences', $preferences );
	update_user_meta( $user->ID, 'show_welcome_panel', 0 );
}
if ( $wanted ) {
	$fault = activate_plugin( $wanted );
	if ( is_wp_error( $fault ) ) {
		throw new Exception( $fault->get_error_message() );
	}
}
