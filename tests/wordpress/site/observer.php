<?php
// Notes each request to the outside that this site's code would make, with the files that ask for it, and lets none go.

add_filter(
	'pre_http_request',
	function ( $answer, $arguments, $url ) {
		$files = array_values( array_unique( array_filter( array_column( debug_backtrace(), 'file' ) ) ) );
		file_put_contents( VISITS, wp_json_encode( array( 'url' => $url, 'files' => $files ) ) . "\n", FILE_APPEND | LOCK_EX );
		return new WP_Error( 'blocked', 'Nothing leaves this machine.' );
	},
	10,
	3
);

// A theme, an editor and a language for one address, by its query.
add_filter( 'use_block_editor_for_post', fn( $is ) => isset( $_COOKIE['classic'] ) ? false : $is );
foreach ( array( 'template', 'stylesheet' ) as $name ) {
	add_filter( $name, fn( $theme ) => $_COOKIE['theme'] ?? $theme );
}
add_filter( 'emoji_svg_url', '__return_false' );
