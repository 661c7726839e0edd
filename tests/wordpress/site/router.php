<?php
// PHP's own server: files as they are, WordPress for the rest, and what a test runs in it.

if ( '/run' === $_SERVER['REQUEST_URI'] && 'POST' === $_SERVER['REQUEST_METHOD'] ) {
	require __DIR__ . '/run.php';
	return true;
}

$seuil_path = parse_url( $_SERVER['REQUEST_URI'], PHP_URL_PATH );
$seuil_file = realpath( $_SERVER['DOCUMENT_ROOT'] . $seuil_path );
if ( $seuil_file && is_dir( $seuil_file ) ) {
	$seuil_file = realpath( $seuil_file . '/index.php' );
}
if ( ! $seuil_file || 0 !== strpos( $seuil_file, realpath( $_SERVER['DOCUMENT_ROOT'] ) . '/' ) ) {
	$seuil_file = $_SERVER['DOCUMENT_ROOT'] . '/index.php';
}
if ( '.php' === substr( $seuil_file, -4 ) ) {
	$_SERVER['SCRIPT_NAME'] = substr( $seuil_file, strlen( $_SERVER['DOCUMENT_ROOT'] ) );
	$_SERVER['PHP_SELF']    = $_SERVER['SCRIPT_NAME'];
	chdir( dirname( $seuil_file ) );
	require $seuil_file;
	return true;
}
return false;
